package io.tropicapp.coupa.api.supplier;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tropicapp.coupa.workflows.supplier.TropicSupplier;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A Tropic task: this supplier must come to exist in Coupa. */
record RequestedOnboarding(
        @NotNull(message = GIVEN)
        @Pattern(
                regexp = "(?!\\.{1,2}$)[A-Za-z0-9._:-]{1,100}",
                message = "must be 1 to 100 of the characters A-Z a-z 0-9 . _ : -")
        String tropicTaskId,

        @Valid @NotNull(message = GIVEN) Supplier supplier,

        @Schema(description = "In Markdown, for whoever adds the supplier. Without, those of the connection.")
        @Size(max = 20000, message = "must be 20000 characters at most")
        @Nullable
        String instructions) {

    static final String GIVEN = "must be given";
    private static final String SHORT = "must be 255 characters at most";
    private static final int SHORT_LENGTH = 255;

    @Schema(name = "WantedSupplier", description = "A supplier as Tropic knows it. What is empty is not known.")
    record Supplier(
            @NotBlank(message = GIVEN) @Size(max = SHORT_LENGTH, message = SHORT)
            String name,

            @Schema(description = "Coupa's own id, where Tropic has it from there.")
            @Positive(message = "must be Coupa's id, a number")
            @Nullable
            Long coupaId,

            @Schema(description = "The customer's own, from its ERP.")
            @Size(max = SHORT_LENGTH, message = SHORT)
            @Nullable
            String number,

            @Size(max = SHORT_LENGTH, message = SHORT) @Nullable
            String taxId,

            @Size(max = SHORT_LENGTH, message = SHORT) @Nullable
            String duns,

            @Size(max = SHORT_LENGTH, message = SHORT) @Nullable
            String website,

            @Schema(description = "What follows the @ in its mail addresses.")
            @Size(max = SHORT_LENGTH, message = SHORT)
            @Nullable
            String mailDomain) {

        TropicSupplier wanted() {
            return new TropicSupplier(
                    name.strip(),
                    Optional.ofNullable(coupaId),
                    given(number),
                    given(taxId),
                    given(duns),
                    given(website),
                    given(mailDomain));
        }
    }

    Optional<String> ownInstructions() {
        return given(instructions);
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(some -> !some.isEmpty());
    }
}
