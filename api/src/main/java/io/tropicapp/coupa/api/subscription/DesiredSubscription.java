package io.tropicapp.coupa.api.subscription;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where events are to be sent, and which. */
record DesiredSubscription(
        @Schema(description = "Whose events. Not needed with a token that belongs to an organization.") @Nullable
        String organizationId,

        @Schema(
                description = "By https, to a public host on its usual port.",
                example = "https://hooks.example.com/coupa")
        @NotBlank(message = "must be given")
        @Size(max = 2000, message = "must be at most 2000 characters")
        String url,

        @Schema(
                description =
                        "Only these types; `requisition.*` stands for all that begin with `requisition.`. All if not given.",
                example = "[\"requisition.*\", \"sync.failed\"]")
        @Size(max = 100, message = "must be at most 100 types")
        @Nullable
        List<String> types,

        @Size(max = 500, message = "must be at most 500 characters") @Nullable
        String description) {}
