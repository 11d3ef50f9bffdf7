package io.tropicapp.coupa.workflows.onboarding;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/** Counts business days: Monday to Friday in an organization's time zone, without its holidays. */
public record BusinessCalendar(ZoneId zone, Set<LocalDate> holidays) {

    /** The same local time {@code days} business days later; from a weekend, Monday is the first. */
    public Instant after(Instant start, int days) {
        ZonedDateTime day = start.atZone(zone);
        for (int counted = 0; counted < days; ) {
            day = day.plusDays(1);
            if (isBusinessDay(day.toLocalDate())) {
                counted++;
            }
        }
        return day.toInstant();
    }

    private boolean isBusinessDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }
}
