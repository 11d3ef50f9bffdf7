package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.store.approval.ApprovalRow;
import io.tropicapp.coupa.store.approval.HistoryRow;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.connection.Connections;
import io.tropicapp.coupa.store.event.EventFeed;
import io.tropicapp.coupa.store.event.NewEvent;
import io.tropicapp.coupa.store.requisition.PurchaseOrderRow;
import io.tropicapp.coupa.store.requisition.RequisitionChange;
import io.tropicapp.coupa.store.requisition.RequisitionRow;
import io.tropicapp.coupa.store.requisition.Requisitions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what was seen and done, with its history and its events, in one transaction. Nobody overwrites what another one wrote
 * after the look began: such a write is refused with {@link Superseded}, and whoever looked looks again.
 */
@Component
class RequisitionRecords {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final int TRIES = 5;

    private final Connections connections;
    private final Requisitions requisitions;
    private final EventFeed events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RequisitionRecords(
            Connections connections,
            Requisitions requisitions,
            EventFeed events,
            TransactionTemplate transaction,
            Clock clock) {
        this.connections = connections;
        this.requisitions = requisitions;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    Connection connection(UUID id) {
        return connections.findById(id).orElseThrow();
    }

    Known known(UUID connection, String tropicRequestId) {
        var row = requisitions.find(connection, tropicRequestId).orElseThrow();
        return new Known(
                row,
                requisitions.approvals(connection, tropicRequestId),
                requisitions.orders(connection, tropicRequestId));
    }

    /** Writes an edit that has nothing to do with what Coupa shows. */
    Known write(Known known, Edit edit) {
        return write(known, edit, Sighting.ofOrders(List.of()));
    }

    /**
     * Writes an edit, and what was seen. Nothing is written if nothing is new.
     *
     * @throws Superseded if somebody else has written meanwhile
     */
    Known write(Known known, Edit edit, Sighting seen) {
        seen.requisition().ifPresent(requisition -> edit.sees(requisition, known));
        var approvals = seen.requisition()
                .map(requisition -> Chains.changed(requisition, seen.earlier(), edit.status(), edit.round(), known))
                .orElse(List.of());
        var orders = OrderRows.changed(seen.orders(), known);
        if (Ending.isReached(seen, edit.status(), OrderRows.merged(known.orders(), orders))) {
            edit.ends(clock.instant());
        }
        return write(known, edit.row(), approvals, orders);
    }

    /**
     * Writes what Coupa has answered to something that was sent, whoever has written meanwhile: such an answer does not come
     * again.
     */
    Known answered(Known begun, UnaryOperator<Edit> what, Sighting seen) {
        var known = begun;
        for (int tries = 1; tries < TRIES; tries++) {
            try {
                return write(known, what.apply(Edit.of(known)), seen);
            } catch (Superseded e) {
                known = again(known);
            }
        }
        return write(known, what.apply(Edit.of(known)), seen);
    }

    Known answered(Known begun, UnaryOperator<Edit> what) {
        return answered(begun, what, Sighting.ofOrders(List.of()));
    }

    /** As it is by now. */
    Known again(Known known) {
        return known(known.row().connectionId(), known.row().tropicRequestId());
    }

    private Known write(Known known, RequisitionRow row, List<ApprovalRow> approvals, List<PurchaseOrderRow> orders) {
        if (row.equals(known.row()) && approvals.isEmpty() && orders.isEmpty()) {
            requisitions.observed(row.connectionId(), List.of(row.tropicRequestId()));
            return known;
        }
        var happened = Happenings.between(known, row, approvals, orders, clock.instant());
        var history = happened.stream()
                .map(happening ->
                        new HistoryRow(happening.at(), happening.type(), JSON.valueToTree(happening.history())))
                .toList();
        var change = new RequisitionChange(row, approvals, orders, history);
        transaction.executeWithoutResult(inOne -> {
            var written = requisitions
                    .write(change, known.row().version())
                    .orElseThrow(() -> new Superseded(row.tropicRequestId()));
            tell(written, happened);
        });
        return known(row.connectionId(), row.tropicRequestId());
    }

    private void tell(RequisitionRow row, List<Happening> happened) {
        var organization = connection(row.connectionId()).details().organizationId();
        var told = new ArrayList<NewEvent>();
        for (int i = 0; i < happened.size(); i++) {
            var happening = happened.get(i);
            var data = new LinkedHashMap<String, Object>();
            data.put("tropicRequestId", row.tropicRequestId());
            row.coupaId().ifPresent(id -> data.put("coupaRequisitionId", id));
            data.putAll(happening.told());
            told.add(new NewEvent(
                    organization,
                    Optional.of(row.connectionId()),
                    happening.event(),
                    1,
                    Optional.of(row.tropicRequestId()),
                    JSON.valueToTree(data),
                    clock.instant(),
                    Optional.of("%s/requisition/%s/%d/%d"
                            .formatted(row.connectionId(), row.tropicRequestId(), row.version(), i))));
        }
        if (!told.isEmpty()) {
            events.append(told);
        }
    }

    /** Somebody else has written since the look began. */
    static final class Superseded extends RuntimeException {

        Superseded(String tropicRequestId) {
            super("Another look at request %s was written meanwhile".formatted(tropicRequestId));
        }
    }
}
