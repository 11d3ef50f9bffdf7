package io.tropicapp.coupa.activities.supplier;

import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.connection.Connections;
import io.tropicapp.coupa.store.event.EventFeed;
import io.tropicapp.coupa.store.supplier.SupplierOnboardingRow;
import io.tropicapp.coupa.store.supplier.SupplierOnboardings;
import io.tropicapp.coupa.workflows.supplier.SupplierOnboardingStatus;
import io.tropicapp.coupa.workflows.supplier.SupplierStanding;
import io.tropicapp.coupa.workflows.supplier.TropicSupplier;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Changes rows of tasks, each with its events in one transaction. Nobody overwrites what another one wrote meanwhile: whoever
 * was overtaken looks again. What has ended stays as it is.
 */
@Component
class TaskRows {

    private static final int LOOKS = 5;

    private final Connections connections;
    private final SupplierOnboardings tasks;
    private final EventFeed events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TaskRows(
            Connections connections,
            SupplierOnboardings tasks,
            EventFeed events,
            TransactionTemplate transaction,
            Clock clock) {
        this.connections = connections;
        this.tasks = tasks;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    Connection connection(UUID id) {
        return connections.findById(id).orElseThrow();
    }

    SupplierOnboardingRow row(UUID connection, String task) {
        return tasks.find(connection, task).orElseThrow();
    }

    static TropicSupplier wanted(SupplierOnboardingRow row) {
        return JsonMapper.shared().treeToValue(row.wanted(), TropicSupplier.class);
    }

    Instant now() {
        return clock.instant();
    }

    SupplierOnboardingRow change(UUID connection, String task, UnaryOperator<TaskState> step) {
        return change(connection, task, Optional.empty(), step);
    }

    /** @param triedAt what changed before that was looked at */
    SupplierOnboardingRow change(
            UUID connection, String task, Optional<Instant> triedAt, UnaryOperator<TaskState> step) {
        for (int look = 0; look < LOOKS; look++) {
            var row = row(connection, task);
            if (row.endedAt().isPresent()) {
                return row;
            }
            var written = write(row, triedAt, step);
            if (written.isPresent()) {
                return written.get();
            }
        }
        throw new IllegalStateException("Others keep writing task %s of %s".formatted(task, connection));
    }

    private Optional<SupplierOnboardingRow> write(
            SupplierOnboardingRow row, Optional<Instant> triedAt, UnaryOperator<TaskState> step) {
        var before = TaskState.of(row);
        var after = step.apply(before);
        if (after.equals(before)) {
            triedAt.ifPresent(at -> tasks.tried(row.connectionId(), List.of(row.tropicTaskId()), at));
            return Optional.of(row);
        }
        var organization = connection(row.connectionId()).details().organizationId();
        var written = transaction.execute(inOne -> {
            var changed = tasks.write(after.on(row, triedAt), row.version());
            changed.map(now -> TaskEvents.between(before, after, now, organization, clock.instant()))
                    .filter(told -> !told.isEmpty())
                    .ifPresent(events::append);
            return changed;
        });
        return written == null ? Optional.empty() : written;
    }

    /** What its process is told, which counts as told: it is the answer that the process waits for. */
    SupplierStanding answered(SupplierOnboardingRow row) {
        tasks.told(row.connectionId(), row.tropicTaskId(), row.version());
        return standing(row);
    }

    static SupplierStanding standing(SupplierOnboardingRow row) {
        return new SupplierStanding(
                row.version(),
                SupplierOnboardingStatus.valueOf(row.status()),
                row.coupaSupplierId(),
                row.candidates().size(),
                row.suppliersRead(),
                row.reminders(),
                row.remindedAt().or(() -> Optional.of(row.createdAt())));
    }
}
