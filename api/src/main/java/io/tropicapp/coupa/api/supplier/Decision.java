package io.tropicapp.coupa.api.supplier;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tropicapp.coupa.api.problem.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people say of a task. */
final class Decision {

    private static final String ID = "must be Coupa's id, a number";

    private Decision() {}

    /** Either of the two. */
    @Schema(name = "SupplierOnboardingChoice")
    record Choice(
            @Schema(description = "Coupa's id of the one that it is: a candidate, or any other that is here.")
            @Positive(message = ID)
            @Nullable
            Long coupaSupplierId,

            @Schema(description = "True: it is none of those that are shown.") @Nullable
            Boolean isNew,

            @Schema(
                    description =
                            "Coupa's ids of the candidates that the person has seen, and of the supplier shown as not active."
                                    + " If the task shows others by now, nothing is decided: 409 `supplier-candidates-changed`."
                                    + " Without them, whatever the task shows when this arrives counts as seen.")
            @Size(max = 100, message = "must be 100 at most")
            @Nullable
            List<Long> candidates) {

        /** Empty: whatever is shown. */
        Optional<Set<Long>> seen() {
            return Optional.ofNullable(candidates)
                    .map(ids -> ids.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet()));
        }

        /** Empty: it is new. */
        Optional<Long> supplier() {
            if ((coupaSupplierId != null) == Boolean.TRUE.equals(isNew)) {
                throw Problem.invalid("", "must have coupaSupplierId or isNew: true, and not both");
            }
            return Optional.ofNullable(coupaSupplierId);
        }
    }

    @Schema(name = "SupplierOnboardingCompletion")
    record Completion(
            @NotNull(message = ID) @Positive(message = ID) Long coupaSupplierId) {}

    @Schema(name = "SupplierOnboardingSkip")
    record Skip(
            @Schema(description = "For people to read later.")
            @NotBlank(message = "must be given")
            @Size(max = 2000, message = "must be 2000 characters at most")
            String reason) {}
}
