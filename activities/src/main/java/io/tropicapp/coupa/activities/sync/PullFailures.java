package io.tropicapp.coupa.activities.sync;

import io.tropicapp.coupa.activities.coupa.CoupaFailures;
import io.tropicapp.coupa.activities.coupa.Coupas;
import io.tropicapp.coupa.activities.onboarding.LostScopes;
import io.tropicapp.coupa.client.CoupaException;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.sync.SyncProgress;
import io.tropicapp.coupa.workflows.sync.Pull;
import io.tropicapp.coupa.workflows.sync.PullOutcome;
import java.util.Optional;

/** What a failed call means for the pull of a resource: its end, or another attempt. */
final class PullFailures {

    private final SyncProgress progress;
    private final Coupas coupas;
    private final LostScopes scopes;
    private final Patience patience;

    PullFailures(SyncProgress progress, Coupas coupas, LostScopes scopes, Patience patience) {
        this.progress = progress;
        this.coupas = coupas;
        this.scopes = scopes;
        this.patience = patience;
    }

    /** @throws io.temporal.failure.ApplicationFailure where waiting helps */
    PullOutcome answer(Pull pull, Connection connection, PullAttempt attempt, CoupaException e) {
        var message = String.valueOf(e.getMessage());
        return switch (e) {
            case CoupaException.Unauthorized refused -> unauthorized(pull, connection, attempt, message);
            case CoupaException.InvalidScope lacking -> withWhatIsGranted(pull, connection, attempt, lacking);
            case CoupaException.EndpointUnavailable gone -> {
                progress.unavailable(attempt.id(), message);
                yield new PullOutcome.Unavailable(pull.resource(), message);
            }
            case CoupaException.Rejected rejected -> giveUp(pull, attempt, message);
            case CoupaException.Throttled limited -> {
                progress.fail(attempt.id(), message);
                throw CoupaFailures.throttled(message, limited.retryAfter(), patience.failedAgain());
            }
            case CoupaException.Unavailable down -> later(pull, attempt, message);
            case CoupaException.Unreadable garbled -> later(pull, attempt, message);
        };
    }

    /** Tried again at once if the scopes that are left suffice, which are others than those that were refused. */
    private PullOutcome withWhatIsGranted(
            Pull pull, Connection connection, PullAttempt attempt, CoupaException.InvalidScope lacking) {
        LostScopes.Found found;
        try {
            found = scopes.askAgain(connection, lacking.asked());
        } catch (CoupaException e) {
            return answer(pull, connection, attempt, e);
        }
        if (found instanceof LostScopes.Found.TooLittle tooLittle) {
            return unauthorized(pull, connection, attempt, tooLittle.reason());
        }
        progress.fail(attempt.id(), String.valueOf(lacking.getMessage()));
        throw CoupaFailures.unavailable(String.valueOf(lacking.getMessage()), 1);
    }

    private PullOutcome unauthorized(Pull pull, Connection connection, PullAttempt attempt, String message) {
        Optional.ofNullable(connection.credentialId()).ifPresent(coupas::forget);
        progress.fail(attempt.id(), message);
        return new PullOutcome.Unauthorized(pull.resource(), message);
    }

    private PullOutcome later(Pull pull, PullAttempt attempt, String message) {
        int inARow = patience.failedAgain();
        if (patience.isOver()) {
            return giveUp(pull, attempt, message);
        }
        progress.fail(attempt.id(), message);
        throw CoupaFailures.unavailable(message, inARow);
    }

    private PullOutcome giveUp(Pull pull, PullAttempt attempt, String message) {
        progress.fail(attempt.id(), message);
        return new PullOutcome.Failed(pull.resource(), message);
    }
}
