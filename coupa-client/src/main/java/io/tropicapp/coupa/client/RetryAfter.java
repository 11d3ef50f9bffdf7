package io.tropicapp.coupa.client;

import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** How long a server asks to wait: seconds, or a date by its own clock (RFC 9110). Not documented by Coupa, hence optional. */
public final class RetryAfter {

    /** A wrong guess would be a very long wait. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private static final Pattern SECONDS = Pattern.compile("\\d+");

    private static final int MOST_DIGITS = 9;

    private RetryAfter() {}

    /** Never more than an hour. */
    public static Optional<Duration> of(Response response) {
        return Optional.ofNullable(response.header("Retry-After"))
                .map(String::strip)
                .flatMap(value -> SECONDS.matcher(value).matches() ? Optional.of(seconds(value)) : until(response))
                .filter(Duration::isPositive)
                .map(pause -> pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
    }

    private static Duration seconds(String digits) {
        return digits.length() > MOST_DIGITS ? LONGEST : Duration.ofSeconds(Long.parseLong(digits));
    }

    private static Optional<Duration> until(Response response) {
        return instant(response.headers().getDate("Retry-After"))
                .map(at -> Duration.ofMillis(at
                        - instant(response.headers().getDate("Date")).orElseGet(response::receivedResponseAtMillis)));
    }

    private static Optional<Long> instant(@Nullable Date date) {
        return Optional.ofNullable(date).map(Date::getTime);
    }
}
