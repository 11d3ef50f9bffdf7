package io.tropicapp.coupa.client;

import java.util.Collection;
import java.util.Optional;

/** What belongs to requisitions: their approvals, and the orders that came out of them. */
public final class OfRequisitions {

    private static final String REQUISITION = "RequisitionHeader";

    /** Of one requisition, 1,000 orders. */
    private static final int MOST_PAGES_OF_ORDERS = 20;

    private final ApprovalsOf approvals;
    private final PagesById<CoupaOrder> orders;

    OfRequisitions(Index<CoupaApproval> approvals, Index<CoupaOrder> orders) {
        this.approvals = new ApprovalsOf(approvals, REQUISITION);
        this.orders = new PagesById<>(orders, MOST_PAGES_OF_ORDERS);
    }

    /**
     * The approvals of these requisitions, asked for 50 requisitions at a time. Those of other documents are left out, whatever
     * Coupa answers, and so are those that do not say what they are of.
     *
     * @throws TooManyPages if Coupa answers far more than requisitions have
     */
    public Found<CoupaApproval> approvals(Collection<Long> requisitionIds) {
        return approvals.read(requisitionIds);
    }

    /**
     * The orders that came out of this requisition: none before it is approved, often one, one for each supplier. Orders that do
     * not say that they came out of it, nor out of one of its lines, are left out.
     *
     * @throws TooManyPages if Coupa answers far more than a requisition has
     */
    public Found<CoupaOrder> orders(CoupaRequisition requisition) {
        return orders.read(Query.all().where("requisition-header[id]", requisition.id()))
                .only(order -> cameOutOf(order, requisition));
    }

    /**
     * The orders that these lines of the requisition are on, whatever other requisition they name: a buyer may have put the
     * lines of several on one.
     *
     * @param orderLines as the requisition's lines name them; at least one
     * @throws TooManyPages if Coupa answers far more than a requisition has
     */
    public Found<CoupaOrder> orders(CoupaRequisition requisition, Collection<Long> orderLines) {
        return orders.read(Query.all().where("order-lines[id]", Operator.IN, orderLines))
                .only(order -> cameOutOf(order, requisition));
    }

    private static boolean cameOutOf(CoupaOrder order, CoupaRequisition requisition) {
        return order.requisition().filter(id -> id == requisition.id()).isPresent()
                || order.lines().stream().anyMatch(line -> isOf(line, requisition));
    }

    private static boolean isOf(CoupaOrder.Line ordered, CoupaRequisition requisition) {
        return requisition.lines().stream()
                .anyMatch(line ->
                        isSame(line.orderLineId(), ordered.id()) || isSame(line.id(), ordered.requisitionLine()));
    }

    private static boolean isSame(Optional<Long> one, Optional<Long> other) {
        return one.isPresent() && one.equals(other);
    }
}
