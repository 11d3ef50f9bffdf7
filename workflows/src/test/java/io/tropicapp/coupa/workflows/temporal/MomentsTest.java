package io.tropicapp.coupa.workflows.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MomentsTest {

    private static final Instant MOMENT = Instant.parse("2026-06-04T02:05:00Z");

    @Test
    void aMomentIsToldInTheTimeZoneOfWhoeverReadsIt() {
        assertThat(Moments.at(MOMENT, ZoneId.of("America/New_York"))).isEqualTo("3 June 2026, 22:05 America/New_York");
        assertThat(Moments.day(MOMENT, ZoneId.of("America/New_York"))).isEqualTo("3 June");
    }

    @Test
    void whereNobodysTimeZoneIsKnownItIsUtc() {
        assertThat(Moments.utc(MOMENT)).isEqualTo("4 June 2026, 02:05 UTC");
        assertThat(Moments.dayInUtc(MOMENT)).isEqualTo("4 June");
    }
}
