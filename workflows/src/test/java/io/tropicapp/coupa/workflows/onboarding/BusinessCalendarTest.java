package io.tropicapp.coupa.workflows.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final BusinessCalendar PLAIN = new BusinessCalendar(NEW_YORK, Set.of());

    @Test
    void fiveBusinessDaysFromATuesdayAreTheNextTuesday() {
        assertThat(PLAIN.after(Instant.parse("2026-11-24T15:00:00Z"), 5))
                .isEqualTo(Instant.parse("2026-12-01T15:00:00Z"));
    }

    @Test
    void fromASaturdayMondayIsTheFirst() {
        assertThat(PLAIN.after(Instant.parse("2026-11-28T15:00:00Z"), 1))
                .isEqualTo(Instant.parse("2026-11-30T15:00:00Z"));
    }

    @Test
    void holidaysDoNotCount() {
        var withThanksgiving = new BusinessCalendar(NEW_YORK, Set.of(LocalDate.of(2026, 11, 26)));

        assertThat(withThanksgiving.after(Instant.parse("2026-11-24T15:00:00Z"), 5))
                .isEqualTo(Instant.parse("2026-12-02T15:00:00Z"));
    }

    @Test
    void theDayIsTheOrganizationsOwn() {
        // Sunday evening in New York is Monday in UTC already.
        assertThat(PLAIN.after(Instant.parse("2026-11-30T02:00:00Z"), 1))
                .isEqualTo(Instant.parse("2026-12-01T02:00:00Z"));
    }

    @Test
    void theLocalTimeStaysWhenTheClocksChange() {
        // Friday before the end of daylight saving time, 10 o'clock in New York.
        assertThat(PLAIN.after(Instant.parse("2026-10-30T14:00:00Z"), 1))
                .isEqualTo(Instant.parse("2026-11-02T15:00:00Z"));
    }

    @Test
    void noDaysAreNow() {
        var now = Instant.parse("2026-11-28T15:00:00Z");

        assertThat(PLAIN.after(now, 0)).isEqualTo(now);
    }
}
