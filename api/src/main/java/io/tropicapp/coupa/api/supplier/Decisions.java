package io.tropicapp.coupa.api.supplier;

import io.temporal.client.WorkflowNotFoundException;
import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.api.temporal.Telling;
import io.tropicapp.coupa.api.temporal.Temporal;
import io.tropicapp.coupa.api.temporal.Told;
import io.tropicapp.coupa.api.temporal.UpdateRefused;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.supplier.SupplierIdentities;
import io.tropicapp.coupa.store.supplier.SupplierIdentity;
import io.tropicapp.coupa.store.supplier.SupplierOnboardingRow;
import io.tropicapp.coupa.store.supplier.SupplierOnboardings;
import io.tropicapp.coupa.workflows.supplier.NotPossible;
import io.tropicapp.coupa.workflows.supplier.SupplierChoice;
import io.tropicapp.coupa.workflows.supplier.SupplierOnboarding;
import io.tropicapp.coupa.workflows.supplier.SupplierOnboardingStatus;
import io.tropicapp.coupa.workflows.supplier.SupplierStanding;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Tells tasks what people have decided, and keeps who did. Saying the same twice is no problem; each answers whether it is done. */
@Component
class Decisions {

    private final SupplierOnboardings tasks;
    private final SupplierIdentities suppliers;
    private final SupplierProcesses processes;
    private final OnboardingAudit audit;
    private final Temporal temporal;

    Decisions(
            SupplierOnboardings tasks,
            SupplierIdentities suppliers,
            SupplierProcesses processes,
            OnboardingAudit audit,
            Temporal temporal) {
        this.tasks = tasks;
        this.suppliers = suppliers;
        this.processes = processes;
        this.audit = audit;
        this.temporal = temporal;
    }

    /** @throws Problem 409 if the task has ended, or shows others than were seen; 422 if the supplier is not here */
    boolean choose(Connection connection, SupplierOnboardingRow row, Decision.Choice said, Caller caller) {
        var supplier = said.supplier();
        if (isEndedWith(row, supplier)) {
            return true;
        }
        mustBeOpen(row);
        said.seen().ifPresent(seen -> ShownSuppliers.mustBeAmong(seen, row));
        supplier.ifPresent(id -> known(connection, id));
        var choice = new SupplierChoice(
                supplier,
                ShownSuppliers.of(row).stream()
                        .filter(id -> !supplier.equals(Optional.of(id)))
                        .toList());
        boolean done = tell(
                connection,
                row,
                Telling.asking(SupplierOnboarding::choose, choice),
                after -> supplier.isEmpty() || after.supplier().equals(supplier));
        audit.append(row, caller, "chosen", detail(supplier));
        return done;
    }

    private static Map<String, Object> detail(Optional<Long> supplier) {
        return supplier.<Map<String, Object>>map(id -> Map.of("coupaSupplierId", id))
                .orElse(Map.of("isNew", true));
    }

    /** @throws Problem 409 if the task has ended; 422 if the supplier is not here, or not active */
    boolean complete(Connection connection, SupplierOnboardingRow row, long supplier, Caller caller) {
        if (isEndedWith(row, Optional.of(supplier))) {
            return true;
        }
        mustBeOpen(row);
        mustBeActive(known(connection, supplier));
        boolean done = tell(
                connection,
                row,
                Telling.asking(SupplierOnboarding::complete, supplier),
                after -> after.supplier().equals(Optional.of(supplier)));
        audit.append(row, caller, "completed", Map.of("coupaSupplierId", supplier));
        return done;
    }

    /** @throws Problem 409 if the task has ended otherwise */
    boolean skip(Connection connection, SupplierOnboardingRow row, String reason, Caller caller) {
        if (row.endedAt().isPresent() && row.skipReason().equals(Optional.of(reason))) {
            return true;
        }
        mustBeOpen(row);
        temporal.mustAnswer();
        if (!tasks.keepSkipReason(row.connectionId(), row.tropicTaskId(), reason)) {
            throw ended(again(row));
        }
        boolean done = tell(
                connection,
                row,
                Telling.asking(SupplierOnboarding::skip),
                after -> after.status() == SupplierOnboardingStatus.SKIPPED);
        audit.append(row, caller, "skipped", Map.of("reason", reason));
        return done;
    }

    boolean refresh(Connection connection, SupplierOnboardingRow row, Caller caller) {
        if (row.endedAt().isPresent()) {
            return true;
        }
        boolean done = tell(connection, row, Telling.asking(SupplierOnboarding::refresh), after -> true);
        audit.append(row, caller, "refreshed", Map.of());
        return done;
    }

    /** @param asSaid whether the task stands as it was told to; else somebody else was first */
    private boolean tell(
            Connection connection,
            SupplierOnboardingRow row,
            Telling<SupplierOnboarding, SupplierStanding> telling,
            Predicate<SupplierStanding> asSaid) {
        try {
            if (!(processes.tell(connection, row, telling) instanceof Told.Done<SupplierStanding> done)) {
                return false;
            }
            if (done.answer().filter(asSaid).isEmpty()) {
                throw ended(again(row));
            }
            return true;
        } catch (UpdateRefused e) {
            throw refused(again(row), e);
        } catch (WorkflowNotFoundException e) {
            mustBeOpen(again(row));
            throw e;
        }
    }

    private static RuntimeException refused(SupplierOnboardingRow row, UpdateRefused refusal) {
        if (row.endedAt().isPresent()) {
            return ended(row);
        }
        return refusal.isFor(NotPossible.NOT_USABLE)
                ? unprocessable(
                        "supplier-not-active",
                        "Supplier not active",
                        refusal.failure().getOriginalMessage())
                : refusal;
    }

    private static boolean isEndedWith(SupplierOnboardingRow row, Optional<Long> supplier) {
        return row.endedAt().isPresent()
                && supplier.isPresent()
                && row.coupaSupplierId().equals(supplier);
    }

    private static void mustBeOpen(SupplierOnboardingRow row) {
        if (row.endedAt().isPresent()) {
            throw ended(row);
        }
    }

    private static Problem ended(SupplierOnboardingRow row) {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "supplier-onboarding-ended",
                        "Supplier onboarding ended",
                        "Task %s is %s, and stays as it is. %s"
                                .formatted(row.tropicTaskId(), row.status(), OnboardingTurns.next(row)))
                .with("status", row.status())
                .with("supplierOnboarding", OnboardingViews.address(row));
    }

    private SupplierIdentity known(Connection connection, long id) {
        return suppliers
                .find(connection.id(), id)
                .orElseThrow(() -> unprocessable(
                        "supplier-not-found",
                        "Supplier not found",
                        "No supplier with Coupa's id %d was brought over from Coupa. If it was added there just now, the next sync brings it:"
                                        .formatted(id)
                                + " wait for the hour, or POST syncs."));
    }

    /** A person says so; where an administrator has thinned out what Coupa answers, the status is not known. */
    private static void mustBeActive(SupplierIdentity supplier) {
        supplier.status()
                .filter(status -> !status.strip().equalsIgnoreCase("active"))
                .ifPresent(status -> {
                    throw unprocessable(
                            "supplier-not-active",
                            "Supplier not active",
                            "Supplier %d is '%s' in Coupa, and the task is done only with an active one. Ask the Coupa admin to activate it; or POST"
                                            .formatted(supplier.coupaId(), status)
                                    + " choose with it, and the task ends by itself when it becomes active.");
                });
    }

    private static Problem unprocessable(String type, String title, String detail) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, type, title, detail);
    }

    private SupplierOnboardingRow again(SupplierOnboardingRow row) {
        return tasks.find(row.connectionId(), row.tropicTaskId()).orElseThrow();
    }
}
