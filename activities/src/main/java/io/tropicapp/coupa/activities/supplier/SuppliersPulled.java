package io.tropicapp.coupa.activities.supplier;

import io.tropicapp.coupa.activities.supplier.matching.Match;
import io.tropicapp.coupa.activities.sync.AfterPull;
import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.supplier.SupplierIdentities;
import io.tropicapp.coupa.store.supplier.SupplierOnboardingRow;
import io.tropicapp.coupa.store.supplier.SupplierOnboardings;
import io.tropicapp.coupa.workflows.sync.Resource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Tries the suppliers that a pull has brought against the tasks that wait. Those that come into question for none of them cost
 * a glance; a task that they may matter to is looked at with all suppliers, since only all of them make a match certain.
 *
 * <p>A pull is full or comes after a full one, so by now the suppliers of the connection were read in full.
 */
@Component
class SuppliersPulled implements AfterPull {

    private static final int AT_ONCE = 200;

    /** What was written a moment before a task was tried may have become visible a moment after. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private final SupplierOnboardings tasks;
    private final SupplierIdentities suppliers;
    private final MatchedSuppliers all;
    private final TaskRows rows;
    private final SupplierTaskNews news;

    SuppliersPulled(
            SupplierOnboardings tasks,
            SupplierIdentities suppliers,
            MatchedSuppliers all,
            TaskRows rows,
            SupplierTaskNews news) {
        this.tasks = tasks;
        this.suppliers = suppliers;
        this.all = all;
        this.rows = rows;
        this.news = news;
    }

    @Override
    public void pulled(Resource resource, Connection connection, CoupaClient coupa) {
        if (resource == Resource.SUPPLIERS && tasks.isAnyoneWaiting(connection.id())) {
            tryAll(connection.id());
            news.tell(connection);
        }
    }

    private void tryAll(UUID connection) {
        var begun = tasks.now();
        var page = tasks.open(connection, Optional.empty(), AT_ONCE);
        while (!page.isEmpty()) {
            tryThese(connection, page, begun);
            page = tasks.open(connection, Optional.of(page.getLast().tropicTaskId()), AT_ONCE);
        }
    }

    private void tryThese(UUID connection, List<SupplierOnboardingRow> page, Instant begun) {
        var changed = new ConnectionSuppliers(suppliers.changedSince(connection, earliest(page)));
        var unconcerned = new ArrayList<String>();
        for (var row : page) {
            if (concerns(changed, row)) {
                var trial = new Trial(all.of(connection), rows.now());
                var wanted = TaskRows.wanted(row);
                rows.change(connection, row.tropicTaskId(), Optional.of(begun), task -> trial.of(task, wanted));
            } else {
                unconcerned.add(row.tropicTaskId());
            }
        }
        tasks.tried(connection, unconcerned, begun);
    }

    private static Instant earliest(List<SupplierOnboardingRow> page) {
        return page.stream()
                .map(row -> row.triedAt().orElse(Instant.EPOCH))
                .min(Instant::compareTo)
                .orElse(Instant.EPOCH)
                .minus(OVERLAP);
    }

    private static boolean concerns(ConnectionSuppliers changed, SupplierOnboardingRow row) {
        var task = TaskState.of(row);
        return !task.suppliersRead()
                || task.concerned().anyMatch(changed::has)
                || !(changed.match(TaskRows.wanted(row), task.rejected()) instanceof Match.None);
    }
}
