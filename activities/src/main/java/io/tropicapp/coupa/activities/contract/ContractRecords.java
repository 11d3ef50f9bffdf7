package io.tropicapp.coupa.activities.contract;

import static java.util.stream.Collectors.toSet;

import io.tropicapp.coupa.activities.approval.ApprovalRows;
import io.tropicapp.coupa.client.CoupaApproval;
import io.tropicapp.coupa.store.approval.ApprovalRow;
import io.tropicapp.coupa.store.approval.HistoryRow;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.connection.Connections;
import io.tropicapp.coupa.store.contract.ContractApprovalRow;
import io.tropicapp.coupa.store.contract.ContractApprovals;
import io.tropicapp.coupa.store.contract.ContractChange;
import io.tropicapp.coupa.store.contract.ContractRelative;
import io.tropicapp.coupa.store.contract.ContractRelatives;
import io.tropicapp.coupa.store.event.EventFeed;
import io.tropicapp.coupa.store.event.NewEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what was seen of linked contracts, with its history and its events, in one transaction. Nobody overwrites what another
 * one wrote after the look began: such a write is refused with {@link Superseded}, and whoever looked looks again.
 */
@Component
class ContractRecords {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Connections connections;
    private final ContractApprovals contracts;
    private final ContractRelatives relatives;
    private final EventFeed events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ContractRecords(
            Connections connections,
            ContractApprovals contracts,
            ContractRelatives relatives,
            EventFeed events,
            TransactionTemplate transaction,
            Clock clock) {
        this.connections = connections;
        this.contracts = contracts;
        this.relatives = relatives;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    Connection connection(UUID id) {
        return connections.findById(id).orElseThrow();
    }

    KnownContract known(UUID connection, long coupaContractId) {
        return new KnownContract(
                contracts.find(connection, coupaContractId).orElseThrow(),
                contracts.approvals(connection, coupaContractId));
    }

    /**
     * Writes what Coupa shows. Nothing is written if nothing is new, nor if it has ended.
     *
     * @throws Superseded if somebody else has written meanwhile
     */
    KnownContract sees(KnownContract known, SeenContract seen) {
        if (known.hasEnded()) {
            return known;
        }
        var edit = ContractEdit.of(known).sees(seen, known, clock.instant());
        var row = known.row();
        return write(
                known, edit, chain(known, seen, edit), relatives.changed(row.connectionId(), row.coupaContractId()));
    }

    /** As {@link #sees}, what is not about approvals and relatives. */
    KnownContract write(KnownContract known, ContractEdit edit) {
        return write(known, edit, List.of(), List.of());
    }

    /** As {@link #sees}, relatives that are new or changed, of one that may have ended. */
    KnownContract relates(KnownContract known, List<ContractRelative> changed) {
        return write(known, ContractEdit.of(known), List.of(), changed);
    }

    /** Where approvals cannot be read, what is known of them stays. */
    private static List<ApprovalRow> chain(KnownContract known, SeenContract seen, ContractEdit edit) {
        var chain = seen.chain();
        return seen.approvals()
                .map(approvals -> ApprovalRows.changed(
                        approvals.stream()
                                .filter(approval -> !isNextPreview(approval, edit))
                                .toList(),
                        ContractStatuses.current(seen, edit.status()),
                        approval -> edit.round() == 0 ? 0 : chain.round(approval, edit.round()),
                        known.approvals()))
                .orElse(List.of());
    }

    /** What a contract shows of its next chain while its owner has it again: those rows are replaced when it is submitted. */
    private static boolean isNextPreview(CoupaApproval approval, ContractEdit edit) {
        return edit.round() > 0
                && ContractStatuses.isWithOwner(edit.status())
                && approval.createdAt().isEmpty()
                && approval.approvalDate().isEmpty();
    }

    private KnownContract write(
            KnownContract known, ContractEdit edit, List<ApprovalRow> approvals, List<ContractRelative> related) {
        var row = edit.row();
        if (row.equals(known.row()) && approvals.isEmpty() && related.isEmpty()) {
            contracts.observed(row.connectionId(), row.coupaContractId());
            return known;
        }
        var toldBefore = relatives.told(row.connectionId(), row.coupaContractId()).stream()
                .map(ContractRelative::coupaId)
                .collect(toSet());
        var seen = new ContractChange(row, approvals, related, List.of());
        var happened = ContractHappenings.between(known, seen, toldBefore, clock.instant());
        var change = new ContractChange(row, approvals, related, history(happened));
        transaction.executeWithoutResult(inOne -> tell(
                contracts.write(change, known.row().version()).orElseThrow(() -> new Superseded(row.coupaContractId())),
                happened));
        return known(row.connectionId(), row.coupaContractId());
    }

    private static List<HistoryRow> history(List<ContractHappening> happened) {
        return happened.stream()
                .map(happening ->
                        new HistoryRow(happening.at(), happening.type(), JSON.valueToTree(happening.history())))
                .toList();
    }

    private void tell(ContractApprovalRow row, List<ContractHappening> happened) {
        var organization = connection(row.connectionId()).details().organizationId();
        var told = new ArrayList<NewEvent>();
        for (int i = 0; i < happened.size(); i++) {
            var happening = happened.get(i);
            told.add(new NewEvent(
                    organization,
                    Optional.of(row.connectionId()),
                    happening.event(),
                    1,
                    Optional.of(String.valueOf(row.coupaContractId())),
                    JSON.valueToTree(ContractHappenings.told(row, happening)),
                    clock.instant(),
                    Optional.of("%s/contract/%d/%d/%d"
                            .formatted(row.connectionId(), row.coupaContractId(), row.version(), i))));
        }
        if (!told.isEmpty()) {
            events.append(told);
        }
    }

    /** Somebody else has written since the look began. */
    static final class Superseded extends RuntimeException {

        Superseded(long coupaContractId) {
            super("Another look at contract %d was written meanwhile".formatted(coupaContractId));
        }
    }
}
