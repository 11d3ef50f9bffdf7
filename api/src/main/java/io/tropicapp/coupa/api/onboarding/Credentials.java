package io.tropicapp.coupa.api.onboarding;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.api.temporal.Telling;
import io.tropicapp.coupa.api.temporal.Told;
import io.tropicapp.coupa.api.temporal.Updates;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.credential.CredentialUnreadable;
import io.tropicapp.coupa.store.credential.CredentialVault;
import io.tropicapp.coupa.store.credential.OpenedCredential;
import io.tropicapp.coupa.workflows.onboarding.ConnectCommand;
import io.tropicapp.coupa.workflows.onboarding.ConnectVerdict;
import io.tropicapp.coupa.workflows.onboarding.CredentialRef;
import io.tropicapp.coupa.workflows.onboarding.Onboarding;
import java.security.MessageDigest;
import java.util.Optional;
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
    private final CredentialAudit audit;

    Credentials(CredentialVault vault, Onboardings onboardings, CredentialAudit audit) {
        this.vault = vault;
        this.onboardings = onboardings;
        this.audit = audit;
    }

    /**
     * Giving those in use once more changes nothing.
     *
     * @throws Problem 422 with Coupa's reason
     */
    Told<ConnectVerdict> give(Connection connection, NewCredentials given, Caller caller) {
        return isInUse(connection, given) ? new Told.Done<>(Optional.empty()) : giveNew(connection, given, caller);
    }

    /** Of a connection that is not well they may do more by now, in another way, so they are tried again. */
    private boolean isInUse(Connection connection, NewCredentials given) {
        return connection.standing().health().equals("HEALTHY")
                && Optional.ofNullable(connection.credentialId())
                        .flatMap(this::opened)
                        .filter(known ->
                                known.clientId().equals(given.clientId().strip()))
                        .filter(known -> isSame(
                                known.clientSecret(), given.clientSecret().strip()))
                        .isPresent();
    }

    /** One that our keys do not open any more is not the one that is given. */
    private Optional<OpenedCredential> opened(UUID credential) {
        try {
            return vault.open(credential);
        } catch (CredentialUnreadable e) {
            return Optional.empty();
        }
    }

    /** In the same time wherever they differ. */
    private static boolean isSame(String known, String given) {
        return MessageDigest.isEqual(known.getBytes(UTF_8), given.getBytes(UTF_8));
    }

    private Told<ConnectVerdict> giveNew(Connection connection, NewCredentials given, Caller caller) {
        var candidate = vault.seal(
                connection.id(),
                given.host(),
                given.clientId().strip(),
                given.clientSecret().strip(),
                caller.actor().name());
        try {
            var told = tryOut(connection, candidate, caller);
            if (told instanceof Told.Done<ConnectVerdict> done) {
                keepIfRefused(connection, candidate, done.answer(), caller).ifPresent(Credentials::refuse);
            }
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
                late -> keepIfRefused(connection, candidate, late, caller)
                        .ifPresent(refused -> vault.discard(candidate)));
    }

    private Optional<ConnectVerdict.Refused> keepIfRefused(
            Connection connection, UUID candidate, Optional<ConnectVerdict> verdict, Caller caller) {
        var refused = verdict.filter(ConnectVerdict.Refused.class::isInstance).map(ConnectVerdict.Refused.class::cast);
        refused.ifPresent(why -> audit.refused(connection, candidate, why, caller.actor()));
        return refused;
    }

    private static void refuse(ConnectVerdict.Refused refused) {
        throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, refused.problem(), "Credentials refused", refused.reason());
    }
}
