package io.tropicapp.coupa.api.page;

import io.swagger.v3.oas.annotations.Parameter;
import io.tropicapp.coupa.api.problem.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list.
 *
 * @param limit at most so many; {@value #DEFAULT_SIZE} if not given
 * @param cursor {@code nextCursor} of the part before; not given for the first
 */
public record PageParameters(
        @Parameter(description = "At most so many items, 1 to 200; 50 if not given.")
        @Min(value = 1, message = "must be 1 to 200")
        @Max(value = 200, message = "must be 1 to 200")
        @Nullable
        Integer limit,

        @Parameter(description = "The nextCursor of the page before.") @Nullable
        String cursor) {

    private static final int DEFAULT_SIZE = 50;

    public int size() {
        return limit == null ? DEFAULT_SIZE : limit;
    }

    /** One more than is shown, to see whether there is more. */
    public int lookAhead() {
        return size() + 1;
    }

    /** @throws Problem if the cursor is not one of such a list */
    public Optional<UUID> afterUuid() {
        return after(UUID::fromString);
    }

    /** @throws Problem if the cursor is not one of such a list */
    public Optional<Long> afterNumber() {
        return after(Long::valueOf);
    }

    /** @throws Problem if the cursor is not one of such a list */
    public Optional<String> afterText() {
        return after(text -> text);
    }

    private <K> Optional<K> after(Function<String, K> key) {
        try {
            return Optional.ofNullable(cursor).map(PageParameters::decoded).map(key);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("cursor", "must be the nextCursor of a page of this list");
        }
    }

    private static String decoded(String cursor) {
        return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    }
}
