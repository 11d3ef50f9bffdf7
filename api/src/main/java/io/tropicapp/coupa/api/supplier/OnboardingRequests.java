package io.tropicapp.coupa.api.supplier;

import io.temporal.client.WorkflowServiceException;
import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.api.temporal.Temporal;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.supplier.NewSupplierOnboarding;
import io.tropicapp.coupa.store.supplier.OpenedSupplierOnboarding;
import io.tropicapp.coupa.store.supplier.SupplierOnboardingRow;
import io.tropicapp.coupa.store.supplier.SupplierOnboardings;
import io.tropicapp.coupa.workflows.supplier.SupplierOnboardingStatus;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes up tasks: the row first, so that a crash in between can be mended by sending the same again. */
@Component
class OnboardingRequests {

    private static final Logger LOG = LoggerFactory.getLogger(OnboardingRequests.class);

    private final SupplierOnboardings tasks;
    private final SupplierProcesses processes;
    private final OnboardingAudit audit;
    private final Temporal temporal;
    private final TransactionTemplate transaction;

    OnboardingRequests(
            SupplierOnboardings tasks,
            SupplierProcesses processes,
            OnboardingAudit audit,
            Temporal temporal,
            TransactionTemplate transaction) {
        this.tasks = tasks;
        this.processes = processes;
        this.audit = audit;
        this.temporal = temporal;
        this.transaction = transaction;
    }

    /**
     * A new task; or the one there, if the same is asked for.
     *
     * @return whether it is looked for still
     * @throws Problem 409 if the task is there for another supplier or with other instructions
     */
    boolean request(Connection connection, RequestedOnboarding asked, Caller caller) {
        var opened = Objects.requireNonNull(transaction.execute(inOne -> open(connection, asked, caller)));
        var row = opened.row();
        if (!opened.fresh() && !isSame(row, asked)) {
            throw differs(row);
        }
        if (row.endedAt().isEmpty()) {
            start(connection, row);
        }
        return row.status().equals(SupplierOnboardingStatus.MATCHING.name());
    }

    private OpenedSupplierOnboarding open(Connection connection, RequestedOnboarding asked, Caller caller) {
        var opened = tasks.open(new NewSupplierOnboarding(
                connection.id(),
                asked.tropicTaskId(),
                WantedSuppliers.json(asked.supplier().wanted()),
                asked.ownInstructions(),
                SupplierOnboardingStatus.MATCHING.name()));
        if (opened.fresh()) {
            audit.append(opened.row(), caller, "requested", Map.of());
        }
        return opened;
    }

    private static boolean isSame(SupplierOnboardingRow row, RequestedOnboarding asked) {
        return WantedSuppliers.of(row).equals(asked.supplier().wanted())
                && row.instructions().equals(asked.ownInstructions());
    }

    private static Problem differs(SupplierOnboardingRow row) {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "supplier-onboarding-differs",
                        "Supplier onboarding differs",
                        "Task %s is there for another supplier or with other instructions, and stays as it is. Skip it and send a new"
                                        .formatted(row.tropicTaskId())
                                + " one under another id, or send the same as before.")
                .with("supplierOnboarding", OnboardingViews.address(row));
    }

    private void start(Connection connection, SupplierOnboardingRow row) {
        if (!temporal.answers()) {
            throw notStarted(row);
        }
        try {
            processes.start(connection, row);
        } catch (WorkflowServiceException e) {
            LOG.warn("The process of task {} of {} could not be started", row.tropicTaskId(), connection.id(), e);
            throw notStarted(row);
        }
    }

    private static Problem notStarted(SupplierOnboardingRow row) {
        return Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "temporal-unavailable",
                        "Processes unavailable",
                        "The task is kept, but its process could not be started: the integration's own Temporal server does not"
                                + " answer. Send the same task again in a minute.")
                .with("tropicTaskId", row.tropicTaskId());
    }
}
