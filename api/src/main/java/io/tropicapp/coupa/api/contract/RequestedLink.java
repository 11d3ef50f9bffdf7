package io.tropicapp.coupa.api.contract;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tropicapp.coupa.api.problem.Problem;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Which contract a Tropic request waits for: by Coupa's id or by its number. */
record RequestedLink(
        @NotNull(message = "must be given")
        @Pattern(
                regexp = "(?!\\.{1,2}$)[A-Za-z0-9._:-]{1,100}",
                message = "must be 1 to 100 of the characters A-Z a-z 0-9 . _ : -")
        String tropicRequestId,

        @Positive(message = "must be an id of Coupa's") @Nullable
        Long coupaContractId,

        @Schema(description = "In place of the id.")
        @Size(min = 1, max = 255, message = "must be 1 to 255 characters")
        @Nullable
        String contractNumber) {

    /** @throws Problem 400 if it names none, or names it twice */
    void mustNameOne() {
        if ((coupaContractId == null) == (contractNumber == null)) {
            throw Problem.invalid("coupaContractId", "must be given, or contractNumber, and not both");
        }
    }
}
