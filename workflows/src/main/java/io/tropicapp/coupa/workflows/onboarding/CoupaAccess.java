package io.tropicapp.coupa.workflows.onboarding;

import io.temporal.activity.ActivityInterface;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import java.util.List;

/** Tries what a connection may do in Coupa. Reads only, so every call may be repeated. */
@ActivityInterface(namePrefix = "CoupaAccess_")
public interface CoupaAccess {

    /**
     * Gets a token with the credential, reads a row each of users, suppliers and contracts, and probes the requisition
     * endpoints. Every way in which Coupa says no is a verdict, an unreachable host included; a person waits for it.
     */
    ConnectVerdict check(CredentialCheck check);

    /** Probes the four requisition endpoints with the credential in use. */
    List<EndpointStatus> probeRequisitions(ConnectionId connection);
}
