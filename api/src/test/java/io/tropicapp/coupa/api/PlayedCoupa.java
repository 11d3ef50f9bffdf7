package io.tropicapp.coupa.api;

import io.temporal.failure.ApplicationFailure;
import io.tropicapp.coupa.store.credential.CredentialVault;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.onboarding.ConnectVerdict;
import io.tropicapp.coupa.workflows.onboarding.CoupaAccess;
import io.tropicapp.coupa.workflows.onboarding.CredentialCheck;
import io.tropicapp.coupa.workflows.onboarding.EndpointStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** A Coupa that accepts one secret, serves all of requisitions unless told otherwise, and can be made to take its time. */
public final class PlayedCoupa implements CoupaAccess {

    public static final String RIGHT_SECRET = "s3cr3t-of-coupa";

    private final CredentialVault vault;
    private final Set<ConnectionId> withoutRequisitions = ConcurrentHashMap.newKeySet();
    private final Set<ConnectionId> hanging = ConcurrentHashMap.newKeySet();
    private final Map<ConnectionId, Hold> held = new ConcurrentHashMap<>();

    PlayedCoupa(CredentialVault vault) {
        this.vault = vault;
    }

    public void servesNoRequisitions(ConnectionId connection) {
        withoutRequisitions.add(connection);
    }

    public void servesRequisitions(ConnectionId connection) {
        withoutRequisitions.remove(connection);
    }

    /** Every call about this connection comes to nothing, however often it is tried. */
    public void hangs(ConnectionId connection) {
        hanging.add(connection);
    }

    /** Answers nothing about this connection until the hold is released. */
    public Hold isHeld(ConnectionId connection) {
        var hold = new Hold(new CountDownLatch(1), new CountDownLatch(1));
        held.put(connection, hold);
        return hold;
    }

    /** Keeps an answer back. */
    public record Hold(CountDownLatch asked, CountDownLatch released) {

        public void untilAsked() throws InterruptedException {
            asked.await();
        }

        public void release() {
            released.countDown();
        }

        private void hold() {
            asked.countDown();
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public ConnectVerdict check(CredentialCheck check) {
        Optional.ofNullable(held.get(check.connection())).ifPresent(Hold::hold);
        return vault.open(check.credential().value())
                .filter(credential -> credential.clientSecret().equals(RIGHT_SECRET))
                .<ConnectVerdict>map(credential ->
                        new ConnectVerdict.Accepted(Set.of("core.user.read"), probeRequisitions(check.connection())))
                .orElseGet(() ->
                        new ConnectVerdict.Refused("invalid-client", "Coupa does not know this client id and secret."));
    }

    @Override
    public List<EndpointStatus> probeRequisitions(ConnectionId connection) {
        if (hanging.contains(connection)) {
            throw ApplicationFailure.newNonRetryableFailure("Coupa hangs", "Hanging");
        }
        Optional.ofNullable(held.get(connection)).ifPresent(Hold::hold);
        boolean served = !withoutRequisitions.contains(connection);
        return List.of(
                new EndpointStatus("requisitions", served, served ? 200 : 403, served ? "served" : "forbidden"),
                new EndpointStatus("requisition_lines", true, 200, "served"));
    }
}
