package io.tropicapp.coupa.api.event;

import io.swagger.v3.oas.annotations.Parameter;
import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.problem.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** Which part of a feed. */
record EventQuery(
        @Parameter(
                description =
                        "Whose feed. Not needed with a token that belongs to an organization, nor while only one has a feed.")
        @Nullable
        String organizationId,

        @Parameter(description = "Events behind this position; from the first if not given.")
        @Min(value = 0, message = "must be 0 or more")
        @Nullable
        Long after,

        @Parameter(
                description =
                        "Only these types, separated by commas; `requisition.*` stands for all that begin with `requisition.`.")
        @Nullable
        List<String> types,

        @Parameter(description = "At most so many, 1 to 200; 50 if not given.")
        @Min(value = 1, message = "must be 1 to 200")
        @Max(value = 200, message = "must be 1 to 200")
        @Nullable
        Integer limit,

        @BindParam("wait")
        @Parameter(
                name = "wait",
                description = "If there is nothing, wait for so many seconds until there is, 0 to 60; 0 if not given.")
        @Min(value = 0, message = "must be 0 to 60")
        @Max(value = 60, message = "must be 0 to 60")
        @Nullable
        Integer waitSeconds) {

    long position() {
        return Objects.requireNonNullElse(after, 0L);
    }

    /** Whether it is not said where to begin. */
    boolean begins() {
        return after == null;
    }

    Duration waiting() {
        return Duration.ofSeconds(Objects.requireNonNullElse(waitSeconds, 0));
    }

    int size() {
        return Objects.requireNonNullElse(limit, 50);
    }

    List<String> wanted() {
        return WantedTypes.of(types);
    }

    /**
     * Whose feed: the one asked for, or else the only one that the caller can mean.
     *
     * @param told those that have a feed
     * @return empty if nobody was told anything yet
     * @throws Problem 400 if there are several; 404 if the caller does not see the one asked for
     */
    Optional<String> organizationOf(Caller caller, Supplier<List<String>> told) {
        return organizationOf(organizationId, caller, told);
    }

    static Optional<String> organizationOf(@Nullable String asked, Caller caller, Supplier<List<String>> told) {
        if (asked == null || asked.isBlank()) {
            return caller.organizationId().or(() -> onlyOne(told.get()));
        }
        if (!caller.sees(asked)) {
            throw Problem.notFound("organization " + asked);
        }
        return Optional.of(asked);
    }

    /** Positions count within one organization, so feeds are not mixed. */
    private static Optional<String> onlyOne(List<String> told) {
        if (told.size() > 1) {
            throw Problem.invalid(
                    "organizationId",
                    "must be given: your token sees %d organizations with events, and each has a feed of its own; GET"
                                    .formatted(told.size())
                            + " /v1/connections names them");
        }
        return told.stream().findFirst();
    }
}
