package io.tropicapp.coupa.simulator.record;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * The instance's clock and the way it writes time: ISO 8601, whole seconds, with the offset that the instance's zone has
 * at that moment ({@code -08:00} in winter, {@code -07:00} in summer for the default zone).
 */
public final class Timestamps {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private final Clock clock;
    private final ZoneId zone;

    public Timestamps(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    public String write(Instant moment) {
        return FORM.format(moment.atZone(zone));
    }

    public Instant now() {
        return clock.instant();
    }

    /** Reads what {@link #write} wrote. */
    public static Instant read(String written) {
        return OffsetDateTime.parse(written).toInstant();
    }
}
