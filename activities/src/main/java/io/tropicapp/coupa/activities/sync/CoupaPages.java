package io.tropicapp.coupa.activities.sync;

import io.temporal.activity.Activity;
import io.temporal.failure.ApplicationFailure;
import io.tropicapp.coupa.activities.coupa.CoupaSettings;
import io.tropicapp.coupa.activities.coupa.Coupas;
import io.tropicapp.coupa.activities.onboarding.LostScopes;
import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.client.CoupaException;
import io.tropicapp.coupa.client.RequestBudget;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.connection.Connections;
import io.tropicapp.coupa.store.sync.AttemptSuperseded;
import io.tropicapp.coupa.store.sync.SyncProgress;
import io.tropicapp.coupa.store.sync.SyncResource;
import io.tropicapp.coupa.store.sync.SyncRuns;
import io.tropicapp.coupa.store.sync.Watermark;
import io.tropicapp.coupa.store.sync.Watermarks;
import io.tropicapp.coupa.workflows.sync.CoupaPull;
import io.tropicapp.coupa.workflows.sync.Pull;
import io.tropicapp.coupa.workflows.sync.PullOutcome;
import io.tropicapp.coupa.workflows.sync.SyncMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a resource from Coupa, page by page, into Postgres. */
@Component
public class CoupaPages implements CoupaPull {

    private final Connections connections;
    private final Coupas coupas;
    private final LostScopes scopes;
    private final PullSources sources;
    private final SyncRuns runs;
    private final SyncProgress progress;
    private final Watermarks watermarks;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final CoupaSettings.Sync settings;

    CoupaPages(
            Connections connections,
            Coupas coupas,
            LostScopes scopes,
            PullSources sources,
            SyncRuns runs,
            SyncProgress progress,
            Watermarks watermarks,
            TransactionTemplate transaction,
            Clock clock,
            CoupaSettings settings) {
        this.connections = connections;
        this.coupas = coupas;
        this.scopes = scopes;
        this.sources = sources;
        this.runs = runs;
        this.progress = progress;
        this.watermarks = watermarks;
        this.transaction = transaction;
        this.clock = clock;
        this.settings = settings.sync();
    }

    @Override
    public PullOutcome pull(Pull pull) {
        var connection = connections.findById(pull.connection().value()).orElseThrow();
        var watermark = watermarks.find(connection.id(), pull.resource().name());
        return progress.start(pull.run().value(), pull.resource().name(), watermark.flatMap(Watermark::value))
                .map(begun -> pull(pull, connection, watermark, begun))
                .orElseGet(() -> ended(pull));
    }

    /** A repeated call of a pull that is done, or whose run was taken over. */
    private PullOutcome ended(Pull pull) {
        return runs.find(pull.run().value())
                .flatMap(run -> run.resources().stream()
                        .filter(resource ->
                                resource.resource().equals(pull.resource().name()))
                        .findFirst())
                .<PullOutcome>map(resource -> switch (resource.status()) {
                    case COMPLETED -> new PullOutcome.Completed(pull.resource(), resource.readCount());
                    case UNAVAILABLE ->
                        new PullOutcome.Unavailable(
                                pull.resource(), resource.failure().orElse(""));
                    case PENDING, RUNNING, FAILED ->
                        new PullOutcome.Failed(pull.resource(), "Another run took this one's place.");
                })
                .orElseGet(() -> new PullOutcome.Failed(pull.resource(), "The run is gone."));
    }

    private PullOutcome pull(Pull pull, Connection connection, Optional<Watermark> watermark, SyncResource begun) {
        var coupa = client(connection);
        if (coupa.isEmpty()) {
            return new PullOutcome.Unauthorized(
                    pull.resource(), "The credentials are gone: the Owner must give new ones.");
        }
        var patience = Patience.of(Activity.getExecutionContext(), settings.patience(), clock);
        var attempt =
                new PullAttempt(pull.run().value(), begun, progress, transaction, coupa.get(), patience::restored);
        try {
            var source = sources.of(pull.resource(), connection, coupa.get());
            var result = read(pull, source, attempt, watermark, begun.coverage().map(PullCursor::of));
            finish(pull, attempt, result);
            return new PullOutcome.Completed(pull.resource(), attempt.rows());
        } catch (CoupaException e) {
            return new PullFailures(progress, coupas, scopes, patience).answer(pull, connection, attempt, e);
        } catch (AttemptSuperseded e) {
            throw ApplicationFailure.newNonRetryableFailure(e.getMessage(), "AttemptSuperseded");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ApplicationFailure.newFailure("The worker stops; another one goes on", "Interrupted");
        }
    }

    private Optional<CoupaClient> client(Connection connection) {
        return Optional.ofNullable(connection.credentialId())
                .flatMap(credential ->
                        coupas.with(credential, connection.details().instanceUrl()))
                .map(coupa -> coupa.with(RequestBudget.Priority.BULK));
    }

    private PullResult read(
            Pull pull,
            PullSource<?> source,
            PullAttempt attempt,
            Optional<Watermark> watermark,
            Optional<PullCursor> from)
            throws InterruptedException {
        return pull.mode() == SyncMode.INCREMENTAL
                        && watermark.flatMap(Watermark::value).isPresent()
                ? new IncrementalPull(settings.overlap()).read(source, attempt, watermark.get(), from)
                : new FullPull(settings.windowsInFlight())
                        .read(
                                source,
                                attempt,
                                from.filter(cursor -> cursor.coverage().isPresent()));
    }

    private void finish(Pull pull, PullAttempt attempt, PullResult result) {
        transaction.executeWithoutResult(together -> {
            progress.finish(attempt.id(), result.watermark());
            watermarks.move(
                    pull.connection().value(),
                    new Watermark(
                            pull.resource().name(),
                            result.watermark().or(() -> Optional.of(ourClockWithRoom())),
                            result.ordered(),
                            pull.mode() == SyncMode.FULL ? Optional.of(clock.instant()) : Optional.empty()),
                    begunAt(pull));
        });
    }

    /** Where Coupa does not tell its time: ours, with room for the difference and for the length of the pull. */
    private Instant ourClockWithRoom() {
        return clock.instant().minus(Duration.ofHours(1));
    }

    private Instant begunAt(Pull pull) {
        return runs.find(pull.run().value()).flatMap(run -> run.startedAt()).orElseGet(clock::instant);
    }
}
