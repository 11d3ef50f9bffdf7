package io.tropicapp.coupa.api.onboarding;

import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.api.temporal.Telling;
import io.tropicapp.coupa.api.temporal.Told;
import io.tropicapp.coupa.api.temporal.Updates;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.credential.CredentialVault;
import io.tropicapp.coupa.workflows.onboarding.ConnectCommand;
import io.tropicapp.coupa.workflows.onboarding.ConnectVerdict;
import io.tropicapp.coupa.workflows.onboarding.CredentialRef;
import io.tropicapp.coupa.workflows.onboarding.Onboarding;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Seals credentials, has them tried, and destroys those that Coupa does not accept. Where it is not known whether they are being
 * tried they stay sealed: destroyed in between, they would be accepted and gone. {@link StaleCandidates} sees to those.
 */
@Component
class Credentials {

    static final String NOT_OPEN = "CONNECT is not open yet: Coupa has to enable the API first.";

    private final CredentialVault vault;
    private final Onboardings onboardings;

    Credentials(CredentialVault vault, Onboardings onboardings) {
        this.vault = vault;
        this.onboardings = onboardings;
    }

    /** @throws Problem 422 with Coupa's reason */
    Told<ConnectVerdict> give(Connection connection, NewCredentials given, Caller caller) {
        var candidate = vault.seal(
                connection.id(),
                given.host(),
                given.clientId().strip(),
                given.clientSecret().strip(),
                caller.actor().name());
        try {
            var told = tryOut(connection, candidate, caller);
            refuseIfCoupaDoes(told);
            return told;
        } catch (RuntimeException e) {
            if (!Updates.leavesItOpen(e)) {
                vault.discard(candidate);
            }
            throw e;
        }
    }

    private Told<ConnectVerdict> tryOut(Connection connection, UUID candidate, Caller caller) {
        var command = new ConnectCommand(new CredentialRef(candidate), caller.actor());
        return onboardings.tell(
                NOT_OPEN,
                connection,
                Telling.asking(Onboarding::connect, command),
                late -> late.filter(ConnectVerdict.Refused.class::isInstance)
                        .ifPresent(refused -> vault.discard(candidate)));
    }

    private static void refuseIfCoupaDoes(Told<ConnectVerdict> told) {
        if (told instanceof Told.Done<ConnectVerdict> done
                && done.answer().orElse(null) instanceof ConnectVerdict.Refused refused) {
            throw Problem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT, refused.problem(), "Credentials refused", refused.reason());
        }
    }
}
