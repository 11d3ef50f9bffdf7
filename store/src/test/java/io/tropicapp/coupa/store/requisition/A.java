package io.tropicapp.coupa.store.requisition;

import static io.tropicapp.coupa.store.TestStore.NOON;
import static io.tropicapp.coupa.store.TestStore.json;

import io.tropicapp.coupa.store.approval.ApprovalRow;
import io.tropicapp.coupa.store.approval.HistoryRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Requests, changes, approvals and orders in the making. */
final class A {

    private A() {}

    static NewRequisition request(UUID connection, String id) {
        return new NewRequisition(connection, id, json("{'title': 'Desks', 'needBy': null}"), "CREATING", "COUPA");
    }

    static Change change(RequisitionRow row) {
        return new Change(row);
    }

    static ApprovalRow approval(long id, int round, int position, String status) {
        return new ApprovalRow(
                id,
                round,
                Optional.of(position),
                status,
                Optional.of("ApprovalChainApproval"),
                Optional.of(9L),
                Optional.of("Ines"),
                Optional.of("User"),
                Optional.empty(),
                Optional.of("Dario"),
                Optional.empty(),
                Optional.of(NOON),
                Optional.empty(),
                true);
    }

    static PurchaseOrderRow order(String request, long id, String status, boolean closed) {
        return new PurchaseOrderRow(
                id,
                request,
                Optional.of("PO-" + id),
                Optional.of(status),
                Optional.of(1L),
                Optional.of("sent_via_email"),
                Optional.of(4L),
                Optional.of("Desks & Co"),
                Optional.of("EUR"),
                Optional.of(new BigDecimal("1200.5000")),
                json("[{'line': 1, 'total': 1200.5000, 'account': null}]"),
                closed,
                Optional.of(NOON),
                Optional.of(NOON.plusSeconds(1)));
    }

    static HistoryRow happened(String type, Instant at) {
        return new HistoryRow(at, type, json("{'status': 'approved', 'by': null}"));
    }

    /** A change that says something new in every part of the row that it may write. */
    static final class Change {

        private final RequisitionRow read;
        private final List<ApprovalRow> approvals = new ArrayList<>();
        private final List<PurchaseOrderRow> orders = new ArrayList<>();
        private final List<HistoryRow> history = new ArrayList<>();
        private Optional<Long> coupaId;
        private Optional<Instant> observedAt = Optional.of(NOON);
        private Optional<Instant> endedAt = Optional.empty();
        private String status = "IN_APPROVAL";

        private Change(RequisitionRow read) {
            this.read = read;
            this.coupaId = read.coupaId();
        }

        Change coupaId(long id) {
            coupaId = Optional.of(id);
            return this;
        }

        Change status(String ours) {
            status = ours;
            return this;
        }

        Change observed(Instant at) {
            observedAt = Optional.of(at);
            return this;
        }

        Change ended() {
            endedAt = Optional.of(NOON);
            return this;
        }

        Change with(ApprovalRow... more) {
            approvals.addAll(List.of(more));
            return this;
        }

        Change with(PurchaseOrderRow... more) {
            orders.addAll(List.of(more));
            return this;
        }

        Change with(HistoryRow... more) {
            history.addAll(List.of(more));
            return this;
        }

        RequisitionChange done() {
            return new RequisitionChange(row(), approvals, orders, history);
        }

        RequisitionRow row() {
            return new RequisitionRow(
                    read.connectionId(),
                    read.tropicRequestId(),
                    json("{'title': 'Better desks', 'lines': [{'price': 10.500}]}"),
                    2,
                    Optional.of(1),
                    coupaId,
                    Optional.of(NOON.minusSeconds(9)),
                    Optional.of(new SentDraft(2, json("{'title': 'Better desks'}"), "BUYER_NOTE", Optional.empty())),
                    Optional.of(new SentDraft(1, json("{'title': 'Desks'}"), "CUSTOM_FIELD", Optional.of("tropic"))),
                    Optional.of("pending_approval"),
                    status,
                    "APPROVERS",
                    1,
                    Optional.of("Too dear"),
                    json("[{'field': 'lines[0].commodity', 'message': 'is missing'}]"),
                    Optional.of("A note"),
                    Optional.of(new BigDecimal("1200.5000")),
                    Optional.of("EUR"),
                    Optional.of(NOON),
                    Optional.of(NOON.plusSeconds(2)),
                    observedAt,
                    read.version(),
                    read.toldVersion(),
                    endedAt,
                    read.createdAt(),
                    read.changedAt());
        }
    }
}
