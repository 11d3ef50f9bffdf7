package io.tropicapp.coupa.api.onboarding;

import io.tropicapp.coupa.store.audit.AuditLog;
import io.tropicapp.coupa.store.audit.NewAuditEntry;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.workflows.connection.Actor;
import io.tropicapp.coupa.workflows.onboarding.ConnectVerdict;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps who gave credentials that were refused, and why they were: never what was given. */
@Component
class CredentialAudit {

    private final AuditLog audit;
    private final Clock clock;

    CredentialAudit(AuditLog audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** Once for a candidate, however often this is said. */
    void refused(Connection connection, UUID candidate, ConnectVerdict.Refused verdict, Actor by) {
        audit.append(new NewAuditEntry(
                Optional.of(connection.id()),
                by.name(),
                by.role(),
                "connection.credentials_refused",
                JsonMapper.shared().valueToTree(Map.of("problem", verdict.problem())),
                clock.instant(),
                Optional.of("connection.credentials_refused/" + candidate)));
    }
}
