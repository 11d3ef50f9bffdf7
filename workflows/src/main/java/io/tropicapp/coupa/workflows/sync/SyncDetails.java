package io.tropicapp.coupa.workflows.sync;

import static io.tropicapp.coupa.workflows.temporal.Quoted.quoted;

import io.tropicapp.coupa.workflows.onboarding.Onboarding;
import io.tropicapp.coupa.workflows.temporal.Moments;
import io.tropicapp.coupa.workflows.temporal.Notice;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What an operator reads of a sync in the Temporal UI: what it reads, how far it is, and how it ended. */
public final class SyncDetails {

    /** What a sync is, for somebody who meets one for the first time. */
    public static final String PURPOSE = """
            Reads from Coupa into Postgres, one activity for each resource. Nobody has to do anything: Coupa's outages and limits \
            are waited out, and a resource that fails leaves the others alone. How far it is stands in the current details.""";

    private SyncDetails() {}

    /** Such as {@code INCREMENTAL sync of everything, since its hour has come}. */
    public static String summary(SyncRequest request) {
        return "%s sync of %s, %s".formatted(request.mode(), covers(request.scope()), why(request.trigger()));
    }

    private static String covers(SyncScope scope) {
        return switch (scope) {
            case ALL -> "everything";
            case IN_FLIGHT -> "what is in flight";
        };
    }

    private static String why(SyncTrigger trigger) {
        return switch (trigger) {
            case SCHEDULE -> "since its hour has come";
            case REQUEST -> "since somebody asked for it";
            case ONBOARDING -> "started by the onboarding";
        };
    }

    /** What the activity of a pull does. */
    static String summary(Pull pull) {
        return pull.mode() == SyncMode.FULL
                ? "Read %s, full".formatted(words(pull.resource()))
                : "Read what has changed of %s".formatted(words(pull.resource()));
    }

    static String skipped(String reason) {
        return Notice.headed("Did not run: nobody has to do anything")
                .says("Why", quoted(reason))
                .says("Then", "The next sync reads the same changes.")
                .toMarkdown();
    }

    /** @param late whether it takes longer than is promised */
    static String running(
            SyncRequest request,
            SyncBeginning.Begun begun,
            Map<Resource, PullOutcome> known,
            Instant since,
            boolean late) {
        return table(
                        Notice.headed(
                                late
                                        ? "⚠ Takes longer than promised, and goes on: nobody has to do anything"
                                        : "Reads from Coupa: nobody has to do anything"),
                        begun.pulls(),
                        known)
                .says("Since", Moments.utc(since))
                .says("Promised to be done by", Moments.utc(since.plus(Sync.PROMISED)))
                .says("What to do", "Nothing. Rows and requests so far: `GET %s`.".formatted(path(request, begun)))
                .says("If Coupa fails", """
                        Each resource is tried again by itself. What failed last, how often, and when the next attempt is: *Pending \
                        Activities* on this page. What fails for too long is left to the next sync.""")
                .toMarkdown();
    }

    static String ended(SyncRequest request, SyncBeginning.Begun begun, Map<Resource, PullOutcome> known) {
        boolean all = known.values().stream().allMatch(PullOutcome.Completed.class::isInstance);
        return table(
                        Notice.headed(all ? "Done: everything was read" : "⚠ Ended: not everything was read"),
                        begun.pulls(),
                        known)
                .says("What to do", toDo(request, known))
                .says("Inserted, updated, failed and requests", "`GET %s`".formatted(path(request, begun)))
                .toMarkdown();
    }

    private static Optional<String> toDo(SyncRequest request, Map<Resource, PullOutcome> known) {
        if (known.values().stream().anyMatch(PullOutcome.Unauthorized.class::isInstance)) {
            return Optional.of("It is the turn of the customer's OWNER: new credentials, as `%s` says."
                    .formatted(Onboarding.workflowId(request.connection())));
        }
        return known.values().stream().allMatch(PullOutcome.Completed.class::isInstance)
                ? Optional.empty()
                : Optional.of("Nothing. The next sync takes it up.");
    }

    private static Notice table(Notice notice, List<Pull> pulls, Map<Resource, PullOutcome> known) {
        pulls.forEach(pull -> notice.says(
                "%s, %s".formatted(pull.resource(), pull.mode() == SyncMode.FULL ? "all of it" : "what has changed"),
                Optional.ofNullable(known.get(pull.resource()))
                        .map(SyncDetails::words)
                        .orElse("being read")));
        return notice;
    }

    private static String words(PullOutcome outcome) {
        return switch (outcome) {
            case PullOutcome.Completed read -> "✓ %s read and stored".formatted(rows(read.rows()));
            case PullOutcome.Unavailable gone -> "⚠ not served by Coupa. " + quoted(gone.reason());
            case PullOutcome.Unauthorized refused -> "⚠ credentials refused. " + quoted(refused.reason());
            case PullOutcome.Failed failed -> "⚠ failed. " + quoted(failed.reason());
        };
    }

    private static String rows(long count) {
        return count == 1 ? "1 row" : String.format(Locale.ENGLISH, "%,d rows", count);
    }

    private static String words(Resource resource) {
        return resource.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String path(SyncRequest request, SyncBeginning.Begun begun) {
        return "/v1/connections/%s/syncs/%s".formatted(request.connection(), begun.run());
    }
}
