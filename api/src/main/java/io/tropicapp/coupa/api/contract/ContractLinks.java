package io.tropicapp.coupa.api.contract;

import io.temporal.client.WorkflowServiceException;
import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.api.step.NeedsCredentials;
import io.tropicapp.coupa.api.step.StepNotOpen;
import io.tropicapp.coupa.api.temporal.Temporal;
import io.tropicapp.coupa.store.approval.HistoryRow;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.contract.ContractApprovalRow;
import io.tropicapp.coupa.store.contract.ContractApprovals;
import io.tropicapp.coupa.store.contract.LinkedContract;
import io.tropicapp.coupa.workflows.contract.ContractStatus;
import io.tropicapp.coupa.workflows.contract.ContractTurn;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Links contracts to Tropic requests. A contract has one request at a time: its events are for that one. */
@Component
class ContractLinks {

    private static final Logger LOG = LoggerFactory.getLogger(ContractLinks.class);

    private final SyncedContracts synced;
    private final ContractApprovals contracts;
    private final ContractProcesses processes;
    private final ContractAudit audit;
    private final Temporal temporal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ContractLinks(
            SyncedContracts synced,
            ContractApprovals contracts,
            ContractProcesses processes,
            ContractAudit audit,
            Temporal temporal,
            TransactionTemplate transaction,
            Clock clock) {
        this.synced = synced;
        this.contracts = contracts;
        this.processes = processes;
        this.audit = audit;
        this.temporal = temporal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A new link, or the one there. The same again does nothing but what a crash may have left undone. */
    LinkedContract link(Connection connection, RequestedLink asked, Caller caller) {
        asked.mustNameOne();
        mustBeOpen(connection);
        long contract = synced.meant(connection, asked).coupaId();
        var linked = Objects.requireNonNull(
                transaction.execute(inOne -> kept(connection, contract, asked.tropicRequestId(), caller)));
        if (!linked.row().tropicRequestId().equals(asked.tropicRequestId())) {
            throw taken(linked.row());
        }
        if (linked.row().endedAt().isEmpty()) {
            start(connection, linked.row());
        }
        return linked;
    }

    private LinkedContract kept(Connection connection, long contract, String request, Caller caller) {
        var linked = contracts.link(
                connection.id(), contract, request, ContractStatus.LINKED.name(), ContractTurn.COUPA.name());
        if (linked.fresh()) {
            var detail = JsonMapper.shared().createObjectNode().put("tropicRequestId", request);
            contracts.append(connection.id(), contract, new HistoryRow(clock.instant(), "link", detail));
            audit.linked(linked.row(), caller);
        }
        return linked;
    }

    private static void mustBeOpen(Connection connection) {
        NeedsCredentials.mustNot(connection, "no contract can be looked at");
        if (!connection.standing().stage().equals("LIVE") && !StepNotOpen.isDone(connection, "FULL_SYNC")) {
            throw StepNotOpen.problem(
                    "Contracts can be linked once FULL_SYNC is done: before, it is not known which there are.",
                    connection);
        }
    }

    private static Problem taken(ContractApprovalRow row) {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "contract-linked",
                        "Contract linked",
                        "Contract %d is linked to Tropic request %s already, and that is not over. Unlink it there first: DELETE %s."
                                .formatted(
                                        row.coupaContractId(),
                                        row.tropicRequestId(),
                                        ContractApprovalViews.address(row)))
                .with("tropicRequestId", row.tropicRequestId())
                .with("contractApproval", ContractApprovalViews.address(row));
    }

    /**
     * @param request whose link is meant; null for whoever's it is
     * @throws Problem 409 if it is another request's by now: that link is not meant
     */
    static void mustBeOf(ContractApprovalRow row, @Nullable String request) {
        if (request != null && !request.equals(row.tropicRequestId())) {
            throw Problem.of(
                            HttpStatus.CONFLICT,
                            "contract-linked",
                            "Contract linked",
                            "Contract %d is not linked to Tropic request %s, but to %s, and stays so: nothing is to be unlinked for yours."
                                    .formatted(row.coupaContractId(), request, row.tropicRequestId()))
                    .with("tropicRequestId", row.tropicRequestId())
                    .with("contractApproval", ContractApprovalViews.address(row));
        }
    }

    private void start(Connection connection, ContractApprovalRow row) {
        if (!temporal.answers()) {
            throw notStarted(row);
        }
        try {
            processes.start(connection, row);
        } catch (WorkflowServiceException e) {
            LOG.warn(
                    "The process of contract {} of {} could not be started", row.coupaContractId(), connection.id(), e);
            throw notStarted(row);
        }
    }

    private static Problem notStarted(ContractApprovalRow row) {
        return Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "temporal-unavailable",
                        "Processes unavailable",
                        "The link is kept, but its process could not be started: the integration's own Temporal server does not"
                                + " answer. Send the same request again in a minute.")
                .with("coupaContractId", row.coupaContractId());
    }
}
