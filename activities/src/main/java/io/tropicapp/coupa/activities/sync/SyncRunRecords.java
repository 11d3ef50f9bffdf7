package io.tropicapp.coupa.activities.sync;

import io.temporal.activity.Activity;
import io.temporal.activity.ActivityInfo;
import io.tropicapp.coupa.activities.onboarding.KeptState;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.connection.Connections;
import io.tropicapp.coupa.store.sync.NewSyncRun;
import io.tropicapp.coupa.store.sync.SyncRequested;
import io.tropicapp.coupa.store.sync.SyncRun;
import io.tropicapp.coupa.store.sync.SyncRuns;
import io.tropicapp.coupa.store.sync.SyncScope;
import io.tropicapp.coupa.workflows.onboarding.OnboardingState;
import io.tropicapp.coupa.workflows.sync.Pull;
import io.tropicapp.coupa.workflows.sync.Resource;
import io.tropicapp.coupa.workflows.sync.Served;
import io.tropicapp.coupa.workflows.sync.SyncBeginning;
import io.tropicapp.coupa.workflows.sync.SyncMode;
import io.tropicapp.coupa.workflows.sync.SyncOutcome;
import io.tropicapp.coupa.workflows.sync.SyncRecords;
import io.tropicapp.coupa.workflows.sync.SyncRequest;
import io.tropicapp.coupa.workflows.sync.SyncRunId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps the record of sync runs, and sees to it that a connection has one at a time. */
@Component
public class SyncRunRecords implements SyncRecords {

    private static final String TAKES_LONG =
            "This sync takes longer than the 60 minutes that are promised; it goes on until all is read.";

    private static final String DISCONNECTED = "The connection is disconnected.";

    private final Connections connections;
    private final SyncRuns runs;
    private final SyncPlans plans;
    private final RunningWorkflows workflows;
    private final SyncEnding ending;

    SyncRunRecords(
            Connections connections, SyncRuns runs, SyncPlans plans, RunningWorkflows workflows, SyncEnding ending) {
        this.connections = connections;
        this.runs = runs;
        this.plans = plans;
        this.workflows = workflows;
        this.ending = ending;
    }

    @Override
    public SyncBeginning begin(SyncRequest request) {
        var connection = connections.findById(request.connection().value());
        if (connection.isEmpty()) {
            return new SyncBeginning.Skipped("There is no connection " + request.connection());
        }
        if (connection.get().isDisconnected()) {
            request.run().ifPresent(run -> runs.abandon(run.value(), DISCONNECTED));
            return new SyncBeginning.Skipped(DISCONNECTED);
        }
        if (isForNothing(request, connection.get())) {
            return new SyncBeginning.Skipped("Nothing is in flight.");
        }
        return whyNot(connection.get())
                .<SyncBeginning>map(why -> skip(request, why))
                .orElseGet(() -> begin(request, connection.get()));
    }

    /** Every five minutes, maybe: not worth a record. */
    private boolean isForNothing(SyncRequest request, Connection connection) {
        return request.scope() == io.tropicapp.coupa.workflows.sync.SyncScope.IN_FLIGHT
                && plans.of(connection, request.mode(), request.scope()).isEmpty();
    }

    private static Optional<String> whyNot(Connection connection) {
        return connection.standing().health().equals("NEEDS_CREDENTIALS")
                ? Optional.of("Coupa refuses the credentials: the Owner must give new ones first.")
                : connection.credentialId() == null
                        ? Optional.of("The connection has no credentials yet.")
                        : Optional.empty();
    }

    private SyncBeginning begin(SyncRequest request, Connection connection) {
        var me = Activity.getExecutionContext().getInfo();
        return switch (runs.request(newRun(request, me))) {
            case SyncRequested.Requested mine -> take(mine.run(), request, connection, me);
            case SyncRequested.AlreadyActive other -> takeOver(other.run(), request, connection);
        };
    }

    private SyncBeginning take(SyncRun run, SyncRequest request, Connection connection, ActivityInfo me) {
        var plan = plans.of(connection, SyncMode.valueOf(run.mode().name()), request.scope());
        return runs.begin(run.id(), me.getWorkflowId(), me.getWorkflowRunId(), plan)
                .<SyncBeginning>map(begun -> begun(begun, request))
                .orElseGet(() -> new SyncBeginning.Skipped("The run has ended already."));
    }

    private SyncBeginning takeOver(SyncRun other, SyncRequest request, Connection connection) {
        if (workflows.stillRuns(other)) {
            return skip(request, "Another sync of this connection is running: %s.".formatted(other.id()));
        }
        runs.abandon(other.id(), "Its process is gone; another run took its place.");
        return begin(request, connection);
    }

    private SyncBeginning skip(SyncRequest request, String why) {
        var me = Activity.getExecutionContext().getInfo();
        request.run().ifPresent(run -> runs.abandon(run.value(), why));
        runs.skip(newRun(request, me), why);
        return new SyncBeginning.Skipped(why);
    }

    private static SyncBeginning begun(SyncRun run, SyncRequest request) {
        return new SyncBeginning.Begun(
                new SyncRunId(run.id()),
                run.resources().stream()
                        .map(resource -> new Pull(
                                request.connection(),
                                new SyncRunId(run.id()),
                                Resource.valueOf(resource.resource()),
                                SyncMode.valueOf(resource.mode().name())))
                        .toList());
    }

    /** A run that nobody made in advance is named by its workflow run, so that a repeated call finds it. */
    private static NewSyncRun newRun(SyncRequest request, ActivityInfo me) {
        return new NewSyncRun(
                request.run().map(SyncRunId::value).orElseGet(() -> UUID.fromString(me.getWorkflowRunId())),
                request.connection().value(),
                SyncScope.valueOf(request.scope().name()),
                io.tropicapp.coupa.store.sync.SyncMode.valueOf(request.mode().name()),
                request.trigger().name(),
                Optional.empty());
    }

    @Override
    public void runsLong(SyncRunId run) {
        runs.note(run.value(), TAKES_LONG);
        ending.tellSlow(run.value());
    }

    @Override
    public Served finish(SyncRunId run, SyncOutcome outcome) {
        ending.finish(run.value());
        // Not with the run before: what the onboarding was told while it was gone is told again.
        var known = runs.find(run.value())
                .flatMap(ended -> connections.findById(ended.connectionId()))
                .flatMap(KeptState::of)
                .map(OnboardingState::resourcesNotServed)
                .orElse(Set.of());
        var now = outcome.notServed(known);
        return new Served(now, !now.equals(known));
    }
}
