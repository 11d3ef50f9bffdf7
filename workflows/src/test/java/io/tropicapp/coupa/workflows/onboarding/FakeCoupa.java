package io.tropicapp.coupa.workflows.onboarding;

import io.tropicapp.coupa.workflows.connection.ConnectionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A Coupa that says what the test wants. */
final class FakeCoupa implements CoupaAccess {

    private final List<CredentialCheck> checks = new ArrayList<>();
    private volatile List<EndpointStatus> endpoints = List.of(new EndpointStatus("requisitions", true, 200, "served"));
    private volatile ConnectVerdict refusal = new ConnectVerdict.Refused("none", "none");
    private volatile int probes;
    private volatile boolean hangs;

    @Override
    public synchronized ConnectVerdict check(CredentialCheck check) {
        answerUnlessHanging();
        checks.add(check);
        return refusing() ? refusal : new ConnectVerdict.Accepted(Set.of("core.user.read"), endpoints);
    }

    private boolean refusing() {
        return refusal instanceof ConnectVerdict.Refused refused
                && !refused.problem().equals("none");
    }

    @Override
    public synchronized List<EndpointStatus> probeRequisitions(ConnectionId connection) {
        answerUnlessHanging();
        probes++;
        return endpoints;
    }

    void refusesWith(String problem) {
        refusal = new ConnectVerdict.Refused(problem, "Coupa says " + problem);
    }

    /** Its calls come to nothing, as often as they are tried. */
    void hangs(boolean now) {
        hangs = now;
    }

    private void answerUnlessHanging() {
        if (hangs) {
            throw new IllegalStateException("Coupa hangs");
        }
    }

    void accepts() {
        refusal = new ConnectVerdict.Refused("none", "none");
    }

    void servesRequisitions(boolean served) {
        endpoints = List.of(
                new EndpointStatus("requisitions", served, served ? 200 : 403, served ? "served" : "forbidden"));
    }

    /** What came of it says nothing of the endpoint: Coupa was silent. */
    void isSilent() {
        endpoints = List.of(new EndpointStatus("requisitions", false, 0, "Coupa does not answer"));
    }

    int probes() {
        return probes;
    }
}
