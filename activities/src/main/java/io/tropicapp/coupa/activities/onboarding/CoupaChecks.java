package io.tropicapp.coupa.activities.onboarding;

import io.tropicapp.coupa.activities.coupa.Coupas;
import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.client.CoupaException;
import io.tropicapp.coupa.client.EndpointProbe;
import io.tropicapp.coupa.client.Query;
import io.tropicapp.coupa.store.connection.Connections;
import io.tropicapp.coupa.store.credential.CredentialVault;
import io.tropicapp.coupa.store.credential.OpenedCredential;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.onboarding.ConnectVerdict;
import io.tropicapp.coupa.workflows.onboarding.CoupaAccess;
import io.tropicapp.coupa.workflows.onboarding.CredentialCheck;
import io.tropicapp.coupa.workflows.onboarding.EndpointStatus;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tries credentials and endpoints on Coupa itself. */
@Component
public class CoupaChecks implements CoupaAccess {

    private static final List<String> REQUISITION_ENDPOINTS =
            List.of("requisitions", "requisitions/metadata", "requisition_lines", "requisition-lines/metadata");

    private final Coupas coupas;
    private final CredentialVault vault;
    private final Connections connections;

    CoupaChecks(Coupas coupas, CredentialVault vault, Connections connections) {
        this.coupas = coupas;
        this.vault = vault;
        this.connections = connections;
    }

    @Override
    public ConnectVerdict check(CredentialCheck check) {
        return vault.open(check.credential().value())
                .map(credential -> check(credential, check.instanceUrl()))
                .orElseGet(() -> new ConnectVerdict.Refused(
                        "credentials-gone", "These credentials are not there any more. Enter them again."));
    }

    private ConnectVerdict check(OpenedCredential credential, String instanceUrl) {
        try {
            var scopes = GrantedScopes.of(
                    asked -> coupas.trying(credential, instanceUrl, asked).authenticate());
            if (!scopes.missing().isEmpty()) {
                return Refusals.missing(scopes.missing());
            }
            var coupa = coupas.trying(credential, instanceUrl, scopes.granted());
            return unreadable(coupa).orElseGet(() -> new ConnectVerdict.Accepted(scopes.granted(), probe(coupa)));
        } catch (CoupaException e) {
            return Refusals.of(e, instanceUrl);
        } catch (IllegalArgumentException e) {
            return new ConnectVerdict.Refused("wrong-domain", String.valueOf(e.getMessage()));
        }
    }

    /** A scope can be granted although the client's user lacks the permission behind it, so a row of each is read. */
    private static Optional<ConnectVerdict> unreadable(CoupaClient coupa) {
        for (var index : List.of(coupa.users(), coupa.suppliers(), coupa.contracts())) {
            try {
                index.page(Query.all().limit(1));
            } catch (CoupaException.EndpointUnavailable e) {
                return Optional.of(Refusals.forbidden(e));
            }
        }
        return Optional.empty();
    }

    @Override
    public List<EndpointStatus> probeRequisitions(ConnectionId id) {
        var connection = connections.findById(id.value()).orElseThrow();
        return Optional.ofNullable(connection.credentialId())
                .flatMap(vault::open)
                .map(credential -> probe(credential, connection.details().instanceUrl()))
                .orElse(List.of());
    }

    /** With the scopes that the client holds by now: the missing one may have been added since it was connected. */
    private List<EndpointStatus> probe(OpenedCredential credential, String instanceUrl) {
        try {
            var scopes = GrantedScopes.of(
                    asked -> coupas.trying(credential, instanceUrl, asked).authenticate());
            return probe(coupas.trying(credential, instanceUrl, scopes.granted()));
        } catch (CoupaException e) {
            return REQUISITION_ENDPOINTS.stream()
                    .map(path -> new EndpointStatus(path, false, 0, String.valueOf(e.getMessage())))
                    .toList();
        }
    }

    private static List<EndpointStatus> probe(CoupaClient coupa) {
        return REQUISITION_ENDPOINTS.stream()
                .map(path -> EndpointProbe.of(coupa, path))
                .map(found -> new EndpointStatus(found.path(), found.available(), found.httpStatus(), found.detail()))
                .toList();
    }
}
