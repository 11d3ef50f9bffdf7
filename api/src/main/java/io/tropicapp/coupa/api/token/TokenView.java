package io.tropicapp.coupa.api.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tropicapp.coupa.store.access.IssuedToken;
import io.tropicapp.coupa.store.access.TokenHolder;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token, by whoever holds it.
 *
 * @param token only in the answer that makes it; it cannot be shown again
 */
record TokenView(
        UUID id,
        String name,
        String role,
        @Nullable String organizationId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String token) {

    static TokenView of(TokenHolder holder) {
        return of(holder, null);
    }

    static TokenView of(IssuedToken issued) {
        return of(issued.holder(), issued.token());
    }

    private static TokenView of(TokenHolder holder, @Nullable String token) {
        return new TokenView(
                holder.id(),
                holder.name(),
                holder.role().name().toLowerCase(Locale.ROOT),
                holder.organizationId().orElse(null),
                token);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "TokenView[id=%s, name=%s, role=%s]".formatted(id, name, role);
    }
}
