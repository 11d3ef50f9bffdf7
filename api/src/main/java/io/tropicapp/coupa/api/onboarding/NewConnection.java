package io.tropicapp.coupa.api.onboarding;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tropicapp.coupa.workflows.connection.Environment;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a connection from its first day.
 *
 * @param environment null only until it is validated
 */
record NewConnection(
        @NotBlank(message = GIVEN) @Size(max = 200, message = SHORT)
        String organizationId,

        @Schema(description = "As registered with Coupa.") @NotBlank(message = GIVEN) @Size(max = 200, message = SHORT)
        String organizationName,

        @Schema(description = "Scheme and host.", example = "https://acme.coupahost.com") @NotBlank(message = GIVEN)
        String instanceUrl,

        @NotNull(message = "must be one of SANDBOX, PRODUCTION")
        Environment environment,

        @Nullable LocalDate implementationStartDate,
        @Nullable LocalDate goLiveDate,

        @Schema(
                description = "Whose business days count for due dates; UTC if not given.",
                example = "America/New_York")
        @Nullable
        String timeZone,

        @Size(max = 50, message = "must be 50 at most") @Nullable
        List<@NotNull(message = GIVEN) @Valid Person> contacts,

        @Schema(description = "Days on which nobody is expected to work, besides weekends.")
        @Size(max = 200, message = "must be 200 at most")
        @Nullable
        List<@NotNull(message = "must be a day, such as 2026-11-24") LocalDate> holidays) {

    static final String GIVEN = "must be given";
    static final String SHORT = "must be 200 characters at most";

    /**
     * A person to turn to.
     *
     * @param role free text, such as "Coupa admin"
     */
    record Person(
            @NotBlank(message = GIVEN) @Size(max = 200, message = SHORT)
            String name,

            @NotBlank(message = GIVEN) @Email(message = "must be a mail address")
            String email,

            @NotBlank(message = GIVEN) @Size(max = 200, message = SHORT)
            String role) {}

    /** Without people's names and mail addresses. */
    @Override
    public String toString() {
        return "NewConnection[organizationId=%s, environment=%s]".formatted(organizationId, environment);
    }
}
