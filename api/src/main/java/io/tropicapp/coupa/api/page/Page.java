package io.tropicapp.coupa.api.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param nextCursor where the next part begins; null in the last
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    /**
     * Of what was found, looking one ahead.
     *
     * @param key what the next part comes after
     */
    public static <R, T> Page<T> of(
            List<R> found, PageParameters asked, Function<R, Object> key, Function<R, T> shown) {
        var part = found.subList(0, Math.min(found.size(), asked.size()));
        var next = found.size() > part.size() ? encoded(key.apply(part.getLast())) : null;
        return new Page<>(part.stream().map(shown).toList(), next);
    }

    private static String encoded(Object key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(key.toString().getBytes(StandardCharsets.UTF_8));
    }
}
