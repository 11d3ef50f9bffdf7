package io.tropicapp.coupa.api.event;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which part of a feed to follow. */
record StreamQuery(
        @Parameter(
                description =
                        "Whose feed. Not needed with a token that belongs to an organization, nor while only one has a feed.")
        @Nullable
        String organizationId,

        @Parameter(description = "Events behind this position; only what is told from now on if not given.")
        @Min(value = 0, message = "must be 0 or more")
        @Nullable
        Long after,

        @Parameter(
                description =
                        "Only these types, separated by commas; `requisition.*` stands for all that begin with `requisition.`.")
        @Nullable
        List<String> types) {}
