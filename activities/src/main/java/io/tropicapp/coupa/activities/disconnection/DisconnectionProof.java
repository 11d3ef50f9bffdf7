package io.tropicapp.coupa.activities.disconnection;

import io.tropicapp.coupa.store.audit.AuditLog;
import io.tropicapp.coupa.store.audit.NewAuditEntry;
import io.tropicapp.coupa.store.connection.Connections;
import io.tropicapp.coupa.store.disconnection.Disconnection;
import io.tropicapp.coupa.store.event.EventFeed;
import io.tropicapp.coupa.store.event.NewEvent;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what was done to end a connection, in the name of whoever asked for it: each once, however often it is said. */
@Component
class DisconnectionProof {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String DISCONNECTED = "connection.disconnected";

    private final Connections connections;
    private final AuditLog audit;
    private final EventFeed events;
    private final Clock clock;

    DisconnectionProof(Connections connections, AuditLog audit, EventFeed events, Clock clock) {
        this.connections = connections;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** In the caller's transaction, as the others. */
    void keep(Disconnection of, String action, Object detail) {
        keep(of, action, action, JSON.valueToTree(detail));
    }

    private void keep(Disconnection of, String action, String key, JsonNode detail) {
        audit.append(new NewAuditEntry(
                Optional.of(of.connectionId()),
                of.requestedBy(),
                of.requestedRole(),
                action,
                detail,
                clock.instant(),
                Optional.of("disconnection/" + key)));
    }

    /** That all is done. Told again where the data was kept first and is erased by now. */
    void tell(Disconnection done) {
        var key = "%s/%s".formatted(DISCONNECTED, done.data());
        JsonNode said = JSON.valueToTree(Map.of("data", done.data()));
        keep(done, DISCONNECTED, key, said);
        var connection = connections.findById(done.connectionId()).orElseThrow();
        events.append(new NewEvent(
                connection.details().organizationId(),
                Optional.of(connection.id()),
                DISCONNECTED,
                1,
                Optional.of(connection.id().toString()),
                said,
                clock.instant(),
                Optional.of(connection.id() + "/" + key)));
    }
}
