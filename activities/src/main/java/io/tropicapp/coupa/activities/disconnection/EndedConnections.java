package io.tropicapp.coupa.activities.disconnection;

import io.temporal.activity.Activity;
import io.tropicapp.coupa.activities.coupa.Coupas;
import io.tropicapp.coupa.store.credential.CredentialVault;
import io.tropicapp.coupa.store.disconnection.ConnectionData;
import io.tropicapp.coupa.store.disconnection.DataChoice;
import io.tropicapp.coupa.store.disconnection.Disconnection;
import io.tropicapp.coupa.store.disconnection.Disconnections;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.disconnection.DisconnectionRecords;
import io.tropicapp.coupa.workflows.disconnection.OpenProcesses;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Destroys and erases, and keeps that it was done in the same transaction. */
@Component
public class EndedConnections implements DisconnectionRecords {

    /** Locks for moments only: others write to the same tables. */
    private static final int AT_ONCE = 5_000;

    private final Disconnections disconnections;
    private final ConnectionData data;
    private final CredentialVault vault;
    private final Coupas coupas;
    private final DisconnectionProof proof;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EndedConnections(
            Disconnections disconnections,
            ConnectionData data,
            CredentialVault vault,
            Coupas coupas,
            DisconnectionProof proof,
            TransactionTemplate transaction,
            Clock clock) {
        this.disconnections = disconnections;
        this.data = data;
        this.vault = vault;
        this.coupas = coupas;
        this.proof = proof;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void destroySecrets(ConnectionId id) {
        transaction.executeWithoutResult(inOne -> {
            int destroyed = vault.destroyAll(id.value());
            proof.keep(disconnection(id), "secrets.destroyed", Map.of("credentials", destroyed));
        });
        coupas.forgetDestroyed();
    }

    @Override
    public void processesEnded(ConnectionId id, OpenProcesses ended) {
        transaction.executeWithoutResult(inOne -> {
            var disconnection = disconnection(id);
            proof.keep(disconnection, "schedule.deleted", Map.of());
            proof.keep(disconnection, "workflows.ended", ended.byKind());
        });
    }

    @Override
    public void eraseIfChosen(ConnectionId id) {
        var chosen = disconnection(id);
        if (chosen.data() != DataChoice.ERASE || chosen.erasedAt().isPresent()) {
            return;
        }
        ConnectionData.ERASED.forEach(table -> erase(id.value(), table));
        transaction.executeWithoutResult(inOne -> {
            data.finish(id.value(), clock.instant());
            proof.keep(chosen, "data.erased", disconnection(id).erased());
        });
    }

    private void erase(UUID connection, String table) {
        int rows;
        do {
            rows = data.erase(connection, table, AT_ONCE);
            Activity.getExecutionContext().heartbeat(table);
        } while (rows == AT_ONCE);
    }

    @Override
    public boolean finish(ConnectionId id) {
        return Boolean.TRUE.equals(transaction.execute(inOne -> {
            boolean finished = disconnections.finish(id.value(), clock.instant());
            if (finished) {
                proof.tell(disconnection(id));
            }
            return finished;
        }));
    }

    private Disconnection disconnection(ConnectionId id) {
        return disconnections.find(id.value()).orElseThrow();
    }
}
