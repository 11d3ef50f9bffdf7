package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.client.CoupaException;
import io.tropicapp.coupa.store.requisition.PurchaseOrderRow;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a person can do in Coupa to take a request back, where Coupa's API cannot. */
final class InCoupa {

    private InCoupa() {}

    /** Empty if nothing is left to be taken back. */
    static Optional<String> how(Known known) {
        return switch (known.status()) {
            case WITHDRAWN, ABANDONED, DELETED -> Optional.empty();
            case REJECTED -> rejected(known);
            case REQUESTED, REFUSED, DRAFT, PENDING_BUYER_ACTION, PENDING_APPROVAL -> Optional.of(withdraw(known));
            case APPROVED ->
                said(
                        known,
                        "is approved, and its order is about to come. Ask the buyer in Coupa to cancel the order once it is"
                                + " there.");
            case ORDERED, PARTIALLY_RECEIVED, RECEIVED ->
                said(known, "is ordered. Tell the buyer in Coupa to cancel %s.".formatted(orders(known)));
            case PROCESSING -> said(known, "is being worked on by Coupa. Try again when that is done.");
            case UNKNOWN ->
                said(
                        known,
                        "has a status that is not known here (%s). Open it in Coupa to see what can be done."
                                .formatted(coupas(known)));
        };
    }

    /** Coupa lets nobody delete it through the API. */
    static String delete(Known known, CoupaException why) {
        return about(known, "can be deleted in Coupa alone: open it there and choose Delete. Coupa's answer: ")
                + why.getMessage();
    }

    /** Where a rejection has taken it out of everybody's hands already, nothing is left to do. */
    private static Optional<String> rejected(Known known) {
        var status = coupas(known);
        return status.equals("withdrawn") || status.equals("abandoned")
                ? Optional.empty()
                : Optional.of(withdraw(known));
    }

    private static String withdraw(Known known) {
        return ("Coupa's API cannot withdraw a requisition that is %s. Its requester can: open requisition %d in Coupa and"
                        + " choose Withdraw. It is seen here with the next sync.")
                .formatted(coupas(known), known.row().coupaId().orElseThrow());
    }

    private static Optional<String> said(Known known, String what) {
        return Optional.of(about(known, what));
    }

    private static String about(Known known, String what) {
        return "Requisition %d %s".formatted(known.row().coupaId().orElseThrow(), what);
    }

    private static String coupas(Known known) {
        return known.row().coupaStatus().orElse("submitted");
    }

    private static String orders(Known known) {
        var numbers = known.orders().stream()
                .filter(order -> !order.closed())
                .map(InCoupa::number)
                .collect(Collectors.joining(", "));
        return numbers.isEmpty() ? "the order" : "order " + numbers;
    }

    private static String number(PurchaseOrderRow order) {
        return order.number().orElseGet(() -> String.valueOf(order.coupaId()));
    }
}
