package io.tropicapp.coupa.api.user;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tropicapp.coupa.api.problem.Problem;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whom to invite: some, by Coupa's ids, or all. */
record InvitationRequest(
        @Schema(description = "Coupa's ids.")
        @Size(max = 1000, message = "must be 1000 at most; use all for everyone")
        @Nullable
        List<@NotNull(message = "must be a whole number") Long> userIds,

        @Nullable Boolean all) {

    boolean everyone() {
        return Boolean.TRUE.equals(all);
    }

    List<Long> ids() {
        return Objects.requireNonNullElse(userIds, List.<Long>of()).stream()
                .distinct()
                .toList();
    }

    /** @throws Problem 400 unless it is either of the two */
    void mustNameSomebody() {
        if (everyone() == !ids().isEmpty()) {
            throw Problem.invalid("userIds", "must be given, or all as true, and not both");
        }
    }
}
