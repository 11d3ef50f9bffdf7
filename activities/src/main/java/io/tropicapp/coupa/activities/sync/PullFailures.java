package io.tropicapp.coupa.activities.sync;

import io.tropicapp.coupa.activities.coupa.CoupaFailures;
import io.tropicapp.coupa.activities.coupa.Coupas;
import io.tropicapp.coupa.activities.onboarding.LostScopes;
import io.tropicapp.coupa.client.CoupaException;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.credential.CredentialUnreadable;
import io.tropicapp.coupa.workflows.onboarding.CredentialRef;
import io.tropicapp.coupa.workflows.sync.Pull;
import io.tropicapp.coupa.workflows.sync.PullOutcome;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a failed call means for the pull of a resource: its end, or another attempt. */
final class PullFailures {

    private static final Logger LOG = LoggerFactory.getLogger(PullFailures.class);

    private final Coupas coupas;
    private final LostScopes scopes;
    private final Patience patience;

    PullFailures(Coupas coupas, LostScopes scopes, Patience patience) {
        this.coupas = coupas;
        this.scopes = scopes;
        this.patience = patience;
    }

    /**
     * @throws io.temporal.failure.ApplicationFailure where waiting helps
     * @throws InterruptedException where the call failed because this worker stops
     */
    PullOutcome answer(Pull pull, Connection connection, PullAttempt attempt, CoupaException e)
            throws InterruptedException {
        unlessStopped();
        var message = String.valueOf(e.getMessage());
        return switch (e) {
            case CoupaException.Unauthorized refused -> unauthorized(pull, connection, attempt, message);
            case CoupaException.InvalidScope lacking -> withWhatIsGranted(pull, connection, attempt, lacking);
            case CoupaException.EndpointUnavailable gone -> {
                attempt.unavailable(message);
                yield new PullOutcome.Unavailable(pull.resource(), message);
            }
            case CoupaException.Rejected rejected -> giveUp(pull, attempt, message);
            case CoupaException.Throttled limited -> {
                int inARow = patience.failedAgain();
                attempt.failing(message);
                throw CoupaFailures.throttled(message, limited.retryAfter(), inARow);
            }
            case CoupaException.Unavailable down -> later(pull, attempt, message);
            case CoupaException.Unreadable garbled -> later(pull, attempt, message);
        };
    }

    /** Tried again at once if the scopes that are left suffice, which are others than those that were refused. */
    private PullOutcome withWhatIsGranted(
            Pull pull, Connection connection, PullAttempt attempt, CoupaException.InvalidScope lacking)
            throws InterruptedException {
        LostScopes.Found found;
        try {
            found = scopes.askAgain(connection, lacking.asked());
        } catch (CoupaException e) {
            return answer(pull, connection, attempt, e);
        }
        if (found instanceof LostScopes.Found.TooLittle tooLittle) {
            return unauthorized(pull, connection, attempt, tooLittle.reason());
        }
        attempt.failing(String.valueOf(lacking.getMessage()));
        throw CoupaFailures.unavailable(String.valueOf(lacking.getMessage()), 1);
    }

    /**
     * For what is nobody's answer: settings that do not allow the instance, a key that is missing, a bug.
     *
     * @throws io.temporal.failure.ApplicationFailure to be tried again, as long as there is patience
     * @throws InterruptedException where it failed because this worker stops
     */
    PullOutcome unexpected(Pull pull, PullAttempt attempt, RuntimeException e) throws InterruptedException {
        unlessStopped();
        LOG.warn("The pull of {} of run {} failed", pull.resource(), pull.run(), e);
        return later(pull, attempt, inWords(e));
    }

    /** What an interrupted thread calls fails as if Coupa, or Postgres, were down. */
    private static void unlessStopped() throws InterruptedException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedException();
        }
    }

    /** What was not written to be read by people may quote what nobody should read. */
    private static String inWords(RuntimeException e) {
        return e instanceof CredentialUnreadable || e instanceof IllegalArgumentException
                ? String.valueOf(e.getMessage())
                : "It failed here, not at Coupa (%s); the log of the worker tells more."
                        .formatted(e.getClass().getSimpleName());
    }

    PullOutcome unauthorized(Pull pull, Connection connection, PullAttempt attempt, String message) {
        var credential = Objects.requireNonNull(connection.credentialId());
        coupas.forget(credential);
        attempt.fail(message);
        return new PullOutcome.Unauthorized(pull.resource(), new CredentialRef(credential), message);
    }

    private PullOutcome later(Pull pull, PullAttempt attempt, String message) {
        int inARow = patience.failedAgain();
        if (patience.isOver()) {
            return giveUp(pull, attempt, message);
        }
        attempt.failing(message);
        throw CoupaFailures.unavailable(message, inARow);
    }

    private static PullOutcome giveUp(Pull pull, PullAttempt attempt, String message) {
        attempt.fail(message);
        return new PullOutcome.Failed(pull.resource(), message);
    }
}
