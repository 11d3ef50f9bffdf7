package io.tropicapp.coupa.api.event;

import io.swagger.v3.oas.annotations.Parameter;
import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.problem.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which part of a feed. */
record EventQuery(
        @Parameter(description = "Whose feed. Not needed with a token that belongs to an organization.") @Nullable
        String organizationId,

        @Parameter(description = "Events behind this position; from the first if not given.")
        @Min(value = 0, message = "must be 0 or more")
        @Nullable
        Long after,

        @Parameter(description = "Only these types, separated by commas.") @Nullable
        List<String> types,

        @Parameter(description = "At most so many, 1 to 200; 50 if not given.")
        @Min(value = 1, message = "must be 1 to 200")
        @Max(value = 200, message = "must be 1 to 200")
        @Nullable
        Integer limit) {

    long position() {
        return Objects.requireNonNullElse(after, 0L);
    }

    int size() {
        return Objects.requireNonNullElse(limit, 50);
    }

    List<String> wanted() {
        return types == null
                ? List.of()
                : types.stream()
                        .map(String::strip)
                        .filter(type -> !type.isEmpty())
                        .toList();
    }

    /** @throws Problem 400 if it is not said whose feed; 404 if the caller does not see that organization */
    String organizationOf(Caller caller) {
        var asked = organizationId == null || organizationId.isBlank()
                ? caller.organizationId()
                        .orElseThrow(() -> Problem.invalid(
                                "organizationId", "must be given, since your token sees every organization"))
                : organizationId;
        if (!caller.sees(asked)) {
            throw Problem.notFound("organization " + asked);
        }
        return asked;
    }
}
