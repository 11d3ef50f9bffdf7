package io.tropicapp.coupa.activities.supplier;

import io.temporal.activity.Activity;
import io.temporal.failure.ApplicationFailure;
import io.tropicapp.coupa.activities.supplier.TaskState.Found;
import io.tropicapp.coupa.activities.supplier.matching.KnownSupplier;
import io.tropicapp.coupa.activities.sync.Pulse;
import io.tropicapp.coupa.store.supplier.SupplierIdentities;
import io.tropicapp.coupa.store.supplier.SupplierOnboardingRow;
import io.tropicapp.coupa.store.supplier.SupplierOnboardings;
import io.tropicapp.coupa.store.sync.Watermark;
import io.tropicapp.coupa.store.sync.Watermarks;
import io.tropicapp.coupa.workflows.supplier.NotPossible;
import io.tropicapp.coupa.workflows.supplier.SupplierChoice;
import io.tropicapp.coupa.workflows.supplier.SupplierOnboardingRef;
import io.tropicapp.coupa.workflows.supplier.SupplierOnboardingStatus;
import io.tropicapp.coupa.workflows.supplier.SupplierStanding;
import io.tropicapp.coupa.workflows.supplier.SupplierTaskRecords;
import io.tropicapp.coupa.workflows.sync.Resource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Tasks in Postgres, one at a time, as their processes ask for it. */
@Component
public class SupplierTasks implements SupplierTaskRecords {

    private final TaskRows rows;
    private final SupplierOnboardings tasks;
    private final SupplierIdentities suppliers;
    private final MatchedSuppliers all;
    private final Watermarks watermarks;

    SupplierTasks(
            TaskRows rows,
            SupplierOnboardings tasks,
            SupplierIdentities suppliers,
            MatchedSuppliers all,
            Watermarks watermarks) {
        this.rows = rows;
        this.tasks = tasks;
        this.suppliers = suppliers;
        this.all = all;
        this.watermarks = watermarks;
    }

    @Override
    public SupplierStanding match(SupplierOnboardingRef ref) {
        return rows.answered(tried(ref, UnaryOperator.identity()));
    }

    /** Changes the task, and looks for its supplier as it then is. */
    private SupplierOnboardingRow tried(SupplierOnboardingRef ref, UnaryOperator<TaskState> first) {
        var connection = ref.connection().value();
        var row = rows.row(connection, ref.tropicTaskId());
        if (row.endedAt().isPresent()) {
            return row;
        }
        if (!row.suppliersRead() && !areSuppliersRead(connection)) {
            return changed(ref, task -> unread(first.apply(task)));
        }
        var wanted = TaskRows.wanted(row);
        var begun = tasks.now();
        var trial = new Trial(ready(connection), rows.now());
        return rows.change(
                connection, ref.tropicTaskId(), Optional.of(begun), task -> trial.of(first.apply(task), wanted));
    }

    /** Where there are a hundred thousand suppliers, making them ready takes a while, and longer behind another connection. */
    private ConnectionSuppliers ready(UUID connection) {
        var execution = Activity.getExecutionContext();
        try (var pulse = new Pulse(() -> execution.heartbeat(connection), Pulse.USUAL)) {
            pulse.start();
            return all.of(connection);
        }
    }

    /** Nothing follows from what is here before all is here. */
    private static TaskState unread(TaskState task) {
        return task.isChosen() ? task : task.waiting(Found.NONE);
    }

    private boolean areSuppliersRead(UUID connection) {
        return watermarks
                .find(connection, Resource.SUPPLIERS.name())
                .flatMap(Watermark::value)
                .isPresent();
    }

    @Override
    public SupplierStanding choose(SupplierOnboardingRef ref, SupplierChoice choice) {
        if (choice.supplier().isEmpty()) {
            return rows.answered(tried(ref, task -> isNew(task, choice)));
        }
        var supplier = known(ref, choice.supplier().get());
        return rows.answered(changed(
                ref,
                task -> ByHand.chosen(task.rejecting(choice.rejected()), supplier, mayBeActive(supplier), rows.now())));
    }

    private static TaskState isNew(TaskState task, SupplierChoice choice) {
        boolean rejected =
                task.found().coupaId().filter(choice.rejected()::contains).isPresent();
        var rest = task.rejecting(choice.rejected());
        return rejected ? rest.waiting(Found.NONE) : rest;
    }

    @Override
    public SupplierStanding complete(SupplierOnboardingRef ref, long id) {
        var supplier = known(ref, id);
        if (!mayBeActive(supplier)) {
            throw notUsable("Supplier %d is not active in Coupa.".formatted(id));
        }
        return rows.answered(changed(ref, task -> ByHand.named(task, supplier, rows.now())));
    }

    @Override
    public SupplierStanding skip(SupplierOnboardingRef ref) {
        return rows.answered(
                changed(ref, task -> task.ended(SupplierOnboardingStatus.SKIPPED, Found.NONE, rows.now())));
    }

    @Override
    public SupplierStanding remind(SupplierOnboardingRef ref, int number) {
        var unused = tried(ref, UnaryOperator.identity());
        return rows.answered(
                changed(ref, task -> task.reminders() < number ? task.reminded(number, rows.now()) : task));
    }

    @Override
    public SupplierStanding cancel(SupplierOnboardingRef ref) {
        return rows.answered(
                changed(ref, task -> task.ended(SupplierOnboardingStatus.CANCELLED, Found.NONE, rows.now())));
    }

    private SupplierOnboardingRow changed(SupplierOnboardingRef ref, UnaryOperator<TaskState> step) {
        return rows.change(ref.connection().value(), ref.tropicTaskId(), step);
    }

    private KnownSupplier known(SupplierOnboardingRef ref, long id) {
        return suppliers
                .find(ref.connection().value(), id)
                .map(ConnectionSuppliers::known)
                .orElseThrow(() -> notUsable("No supplier %d was brought over from Coupa.".formatted(id)));
    }

    /** A person says so; where an administrator has thinned out what Coupa answers, the status is not known. */
    private static boolean mayBeActive(KnownSupplier supplier) {
        return supplier.isActive() || supplier.status().isEmpty();
    }

    private static ApplicationFailure notUsable(String why) {
        return ApplicationFailure.newNonRetryableFailure(why, NotPossible.NOT_USABLE);
    }
}
