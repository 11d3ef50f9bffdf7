package io.tropicapp.coupa.api.token;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.store.access.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for a token. */
record NewToken(
        @Schema(description = "Of one valid token at a time; the audit log shows it.")
        @NotBlank(message = "must be given")
        @Size(max = 200, message = "must be 200 characters at most")
        String name,

        @Schema(allowableValues = {"backend", "owner", "consultant", "operator"})
        @NotBlank(message = NewToken.ROLES)
        @Pattern(regexp = "(?i)backend|owner|consultant|operator", message = NewToken.ROLES)
        String role,

        @Schema(description = "The only one that the holder sees. Needed for an owner.") @Nullable
        String organizationId) {

    static final String ROLES = "must be one of backend, owner, consultant, operator";

    Role roleHeld() {
        return Role.valueOf(role.toUpperCase(Locale.ROOT));
    }

    /** @throws Problem 400 for an owner of nothing */
    Optional<String> organization() {
        var organization = Optional.ofNullable(organizationId).filter(id -> !id.isBlank());
        if (roleHeld() == Role.OWNER && organization.isEmpty()) {
            throw Problem.invalid("organizationId", "must be given for an owner");
        }
        return organization;
    }
}
