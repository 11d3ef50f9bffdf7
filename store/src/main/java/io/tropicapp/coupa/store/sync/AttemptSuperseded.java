package io.tropicapp.coupa.store.sync;

/** The attempt is over: a later one has begun, or its run has ended. Whatever it was about to write must be rolled back. */
public final class AttemptSuperseded extends RuntimeException {

    AttemptSuperseded(ResourceAttempt attempt) {
        super("Attempt %d at %s of run %s is over: a later attempt has begun, or the run has ended"
                .formatted(attempt.attempt(), attempt.resource(), attempt.run()));
    }
}
