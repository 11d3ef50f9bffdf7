package io.tropicapp.coupa.simulator.query;

import io.tropicapp.coupa.simulator.format.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/**
 * Reads times in arguments: {@code 2010-03-25T18:38:00-07:00}, without offset in UTC, a date alone as its midnight in UTC
 * ("Querying options"). Nothing else: not a fraction of a second, and not the space that an unencoded plus turns into.
 */
final class Moments {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern LOCAL = Pattern.compile(DATE + "T\\d\\d:\\d\\d:\\d\\d");
    private static final Pattern OFFSET = Pattern.compile(LOCAL + "(Z|[+-]\\d\\d:\\d\\d)");

    private Moments() {}

    static Instant parse(String attribute, String value) {
        try {
            if (OFFSET.matcher(value).matches()) {
                return OffsetDateTime.parse(value).toInstant();
            }
            if (LOCAL.matcher(value).matches()) {
                return LocalDateTime.parse(value).toInstant(ZoneOffset.UTC);
            }
            if (DATE.matcher(value).matches()) {
                return LocalDate.parse(value).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
        } catch (DateTimeException e) {
            throw refusal(attribute, value);
        }
        throw refusal(attribute, value);
    }

    private static Refusal refusal(String attribute, String value) {
        return Refusal.badRequest(
                "Invalid datetime '%s' for %s. Expected ISO 8601 such as 2010-03-25T18:38:00-07:00, with ':' and '+' percent-encoded"
                        .formatted(value, attribute));
    }
}
