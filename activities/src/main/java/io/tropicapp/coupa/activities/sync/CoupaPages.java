package io.tropicapp.coupa.activities.sync;

import io.temporal.activity.Activity;
import io.temporal.client.ActivityCompletionException;
import io.temporal.client.ActivityWorkerShutdownException;
import io.temporal.failure.ApplicationFailure;
import io.tropicapp.coupa.activities.coupa.CoupaFailures;
import io.tropicapp.coupa.activities.coupa.CoupaSettings;
import io.tropicapp.coupa.activities.coupa.Coupas;
import io.tropicapp.coupa.activities.onboarding.LostScopes;
import io.tropicapp.coupa.activities.requisition.InFlight;
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
import io.tropicapp.coupa.workflows.sync.Resource;
import io.tropicapp.coupa.workflows.sync.SyncMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a resource from Coupa, page by page, into Postgres. */
@Component
public class CoupaPages implements CoupaPull {

    /** Where Coupa does not tell its time, ours counts, and the two may differ. */
    private static final Duration ROOM = Duration.ofHours(1);

    private final Connections connections;
    private final Coupas coupas;
    private final LostScopes scopes;
    private final PullSources sources;
    private final InFlight inFlight;
    private final List<AfterPull> afterwards;
    private final SyncRuns runs;
    private final SyncProgress progress;
    private final Watermarks watermarks;
    private final TransactionTemplate transaction;
    private final SyncMeters meters;
    private final Clock clock;
    private final CoupaSettings.Sync settings;

    CoupaPages(
            Connections connections,
            Coupas coupas,
            LostScopes scopes,
            PullSources sources,
            InFlight inFlight,
            List<AfterPull> afterwards,
            SyncRuns runs,
            SyncProgress progress,
            Watermarks watermarks,
            TransactionTemplate transaction,
            SyncMeters meters,
            Clock clock,
            CoupaSettings settings) {
        this.connections = connections;
        this.coupas = coupas;
        this.scopes = scopes;
        this.sources = sources;
        this.inFlight = inFlight;
        this.afterwards = afterwards;
        this.runs = runs;
        this.progress = progress;
        this.watermarks = watermarks;
        this.transaction = transaction;
        this.meters = meters;
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

    /** However an attempt ends because its worker stops, another worker goes on. */
    private PullOutcome pull(Pull pull, Connection connection, Optional<Watermark> watermark, SyncResource begun) {
        try {
            return attempt(pull, connection, watermark, begun);
        } catch (InterruptedException e) {
            throw handedOver();
        } catch (RuntimeException e) {
            throw e instanceof ActivityWorkerShutdownException
                            || Thread.currentThread().isInterrupted()
                    ? handedOver()
                    : e;
        }
    }

    /** An interrupted thread could not say so to Temporal. */
    private static ApplicationFailure handedOver() {
        Thread.interrupted();
        return CoupaFailures.handedOver();
    }

    private PullOutcome attempt(Pull pull, Connection connection, Optional<Watermark> watermark, SyncResource begun)
            throws InterruptedException {
        var patience = Patience.of(Activity.getExecutionContext(), settings.patience(), clock);
        var attempt = new PullAttempt(pull.run().value(), begun, progress, transaction, meters, patience::restored);
        var failures = new PullFailures(coupas, scopes, patience);
        try (var pulse = new Pulse(patience::alive, Pulse.USUAL)) {
            pulse.start();
            var coupa = client(connection);
            if (coupa.isEmpty()) {
                return credentialsGone(pull, connection, attempt, failures);
            }
            read(
                    pull,
                    connection,
                    coupa.get(),
                    attempt,
                    watermark,
                    begun.coverage().map(PullCursor::of));
            return new PullOutcome.Completed(pull.resource(), attempt.rows());
        } catch (CoupaException e) {
            return failures.answer(pull, connection, attempt, e);
        } catch (AttemptSuperseded e) {
            throw ApplicationFailure.newNonRetryableFailure(e.getMessage(), "AttemptSuperseded");
        } catch (ActivityCompletionException e) {
            throw e;
        } catch (RuntimeException e) {
            return failures.unexpected(pull, attempt, e);
        }
    }

    private static PullOutcome credentialsGone(
            Pull pull, Connection connection, PullAttempt attempt, PullFailures failures) {
        return connection.credentialId() == null
                ? new PullOutcome.Failed(pull.resource(), "The connection has no credentials.")
                : failures.unauthorized(
                        pull, connection, attempt, "The credentials are gone: the Owner must give new ones.");
    }

    private Optional<CoupaClient> client(Connection connection) {
        return Optional.ofNullable(connection.credentialId())
                .flatMap(credential ->
                        coupas.with(credential, connection.details().instanceUrl()))
                .map(coupa -> coupa.with(RequestBudget.Priority.BULK));
    }

    private void read(
            Pull pull,
            Connection connection,
            CoupaClient coupa,
            PullAttempt attempt,
            Optional<Watermark> watermark,
            Optional<PullCursor> from)
            throws InterruptedException {
        attempt.reads(coupa, from);
        if (pull.resource().isFollowed()) {
            finish(pull, attempt, follow(pull, connection, coupa, attempt, watermark));
            return;
        }
        var source = sources.of(pull.resource(), connection, coupa);
        var result = read(pull, source, attempt, watermark, from);
        afterwards.forEach(next -> next.pulled(pull.resource(), connection, coupa));
        finish(pull, attempt, result);
    }

    private PullResult follow(
            Pull pull, Connection connection, CoupaClient coupa, PullAttempt attempt, Optional<Watermark> watermark) {
        boolean everyOne = pull.mode() == SyncMode.FULL;
        var reached = pull.resource() == Resource.REQUISITIONS
                ? inFlight.requisitions(coupa, connection, watermark, everyOne, attempt::followed)
                : inFlight.orders(coupa, connection, watermark, everyOne, attempt::followed);
        return new PullResult(reached.began(), Optional.of(true));
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
        var begunAt = begunAt(pull);
        transaction.executeWithoutResult(together -> {
            attempt.finish(result.watermark());
            watermarks.move(
                    pull.connection().value(),
                    new Watermark(
                            pull.resource().name(),
                            result.watermark().or(() -> Optional.of(begunAt.minus(ROOM))),
                            result.ordered(),
                            pull.mode() == SyncMode.FULL ? Optional.of(clock.instant()) : Optional.empty()),
                    begunAt);
        });
    }

    private Instant begunAt(Pull pull) {
        return runs.find(pull.run().value()).flatMap(run -> run.startedAt()).orElseGet(clock::instant);
    }
}
