package io.tropicapp.coupa.workflows.temporal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as people read them. */
public final class Moments {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm VV", Locale.ENGLISH);
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private Moments() {}

    /** Such as {@code 3 June 2026, 10:00 America/New_York}. */
    public static String at(Instant moment, ZoneId zone) {
        return MOMENT.format(moment.atZone(zone));
    }

    /** Such as {@code 3 June 2026, 14:00 UTC}, where nobody's time zone is known. */
    public static String utc(Instant moment) {
        return UTC.format(moment.atZone(ZoneOffset.UTC));
    }

    /** Such as {@code 3 June}. */
    public static String day(Instant moment, ZoneId zone) {
        return DAY.format(moment.atZone(zone));
    }

    /** Such as {@code 3 June}, where nobody's time zone is known. */
    public static String dayInUtc(Instant moment) {
        return day(moment, ZoneOffset.UTC);
    }
}
