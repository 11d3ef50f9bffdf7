package io.tropicapp.coupa.activities.onboarding;

import io.tropicapp.coupa.activities.coupa.CoupaSettings;
import io.tropicapp.coupa.activities.coupa.Coupas;
import io.tropicapp.coupa.activities.onboarding.Questions.Question;
import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.client.CoupaException;
import io.tropicapp.coupa.client.EndpointProbe;
import io.tropicapp.coupa.client.Query;
import io.tropicapp.coupa.store.connection.Connections;
import io.tropicapp.coupa.store.connection.EndpointChecks;
import io.tropicapp.coupa.store.credential.CredentialUnreadable;
import io.tropicapp.coupa.store.credential.CredentialVault;
import io.tropicapp.coupa.store.credential.OpenedCredential;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.onboarding.ConnectVerdict;
import io.tropicapp.coupa.workflows.onboarding.CoupaAccess;
import io.tropicapp.coupa.workflows.onboarding.CredentialCheck;
import io.tropicapp.coupa.workflows.onboarding.EndpointStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tries credentials and endpoints on Coupa itself. There is a verdict within the time of {@link CoupaSettings.Check}. */
@Component
public class CoupaChecks implements CoupaAccess {

    private static final List<String> REQUISITION_ENDPOINTS =
            List.of("requisitions", "requisitions/metadata", "requisition_lines", "requisition-lines/metadata");

    private static final int UNAUTHORIZED = 401;

    private final Coupas coupas;
    private final CredentialVault vault;
    private final Connections connections;
    private final EndpointChecks known;
    private final CoupaSettings.Check patience;

    CoupaChecks(
            Coupas coupas,
            CredentialVault vault,
            Connections connections,
            EndpointChecks known,
            CoupaSettings settings) {
        this.coupas = coupas;
        this.vault = vault;
        this.connections = connections;
        this.known = known;
        this.patience = settings.check();
    }

    @Override
    public ConnectVerdict check(CredentialCheck check) {
        try (var questions = new Questions(patience)) {
            return vault.open(check.credential().value())
                    .map(credential -> check(questions, credential, check))
                    .orElseGet(() -> Refusals.gone("These credentials are not there any more. Enter them again."));
        } catch (CredentialUnreadable e) {
            return Refusals.gone(String.valueOf(e.getMessage()));
        }
    }

    private ConnectVerdict check(Questions questions, OpenedCredential credential, CredentialCheck check) {
        try {
            var scopes = scopes(questions, credential, check.instanceUrl());
            if (!scopes.missing().isEmpty()) {
                return Refusals.missing(scopes.missing());
            }
            var coupa = coupas.trying(credential, check.instanceUrl(), scopes.granted());
            var probes = ask(questions, coupa);
            return unreadable(questions, coupa)
                    .orElseGet(() -> new ConnectVerdict.Accepted(
                            scopes.granted(), answers(questions, check.connection(), probes)));
        } catch (CoupaException e) {
            return Refusals.of(e, check.instanceUrl());
        } catch (Questions.TooLate e) {
            return Refusals.late(e);
        } catch (IllegalArgumentException e) {
            return new ConnectVerdict.Refused("wrong-domain", String.valueOf(e.getMessage()));
        }
    }

    private GrantedScopes scopes(Questions questions, OpenedCredential credential, String instanceUrl) {
        return GrantedScopes.of(asked -> {
            var coupa = coupas.trying(credential, instanceUrl, asked);
            questions.answer(questions.ask(() -> {
                coupa.authenticate();
                return asked;
            }));
        });
    }

    /** A scope can be granted although the client's user lacks the permission behind it, so a row of each is read. */
    private static Optional<ConnectVerdict> unreadable(Questions questions, CoupaClient coupa) {
        var rows = Stream.of(coupa.users(), coupa.suppliers(), coupa.contracts())
                .map(index ->
                        questions.ask(() -> index.page(Query.all().limit(1)).size()))
                .toList();
        for (var row : rows) {
            try {
                questions.answer(row);
            } catch (CoupaException.EndpointUnavailable e) {
                return Optional.of(Refusals.forbidden(e));
            }
        }
        return Optional.empty();
    }

    @Override
    public List<EndpointStatus> probeRequisitions(ConnectionId id) {
        var connection = connections.findById(id.value()).orElseThrow();
        try (var questions = new Questions(patience)) {
            return Optional.ofNullable(connection.credentialId())
                    .flatMap(vault::open)
                    .map(credential -> probe(
                            questions, id, credential, connection.details().instanceUrl()))
                    .orElse(List.of());
        }
    }

    /** With the scopes that the client holds by now: the missing one may have been added since it was connected. */
    private List<EndpointStatus> probe(
            Questions questions, ConnectionId id, OpenedCredential credential, String instanceUrl) {
        try {
            var scopes = scopes(questions, credential, instanceUrl);
            return answers(questions, id, ask(questions, coupas.trying(credential, instanceUrl, scopes.granted())));
        } catch (CoupaException e) {
            return unknown(id, e.status(), e);
        } catch (Questions.TooLate | IllegalArgumentException e) {
            return unknown(id, 0, e);
        }
    }

    private static Map<String, Question<EndpointProbe>> ask(Questions questions, CoupaClient coupa) {
        var asked = new LinkedHashMap<String, Question<EndpointProbe>>();
        for (var path : REQUISITION_ENDPOINTS) {
            asked.put(path, questions.ask(() -> EndpointProbe.of(coupa, path), CoupaChecks::isEnough));
        }
        return asked;
    }

    /** What a refused token is about is not going to pass. */
    private static boolean isEnough(EndpointProbe probe) {
        return probe.isConclusive() || probe.httpStatus() == UNAUTHORIZED;
    }

    private List<EndpointStatus> answers(
            Questions questions, ConnectionId id, Map<String, Question<EndpointProbe>> asked) {
        var before = new LastKnown(known.of(id.value()));
        return asked.entrySet().stream()
                .map(probe -> answer(questions, probe.getKey(), probe.getValue(), before))
                .toList();
    }

    private static EndpointStatus answer(
            Questions questions, String path, Question<EndpointProbe> asked, LastKnown before) {
        try {
            return before.or(questions.answer(asked));
        } catch (Questions.TooLate e) {
            return new EndpointStatus(path, false, 0, String.valueOf(e.getMessage()));
        }
    }

    private List<EndpointStatus> unknown(ConnectionId id, int status, RuntimeException why) {
        var before = new LastKnown(known.of(id.value()));
        return REQUISITION_ENDPOINTS.stream()
                .map(path -> before.or(new EndpointStatus(path, false, status, String.valueOf(why.getMessage()))))
                .toList();
    }
}
