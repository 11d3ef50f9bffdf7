package io.tropicapp.coupa.api.requisition;

import io.tropicapp.coupa.api.approval.Approvers;
import io.tropicapp.coupa.store.requisition.RequisitionRow;
import io.tropicapp.coupa.workflows.requisition.RequisitionStatus;
import io.tropicapp.coupa.workflows.requisition.Turn;
import java.util.List;

/** Says whose turn it is with a requisition, and what to do. */
final class Turns {

    private Turns() {}

    static String next(RequisitionRow row, List<String> approvers) {
        if (row.endedAt().isPresent()) {
            return ended(row);
        }
        return switch (Turn.valueOf(row.waitingFor())) {
            case COUPA_SUPPORT ->
                "It is Coupa Support's turn: the requisition endpoints are closed; send them the ticket of GET"
                        + " support-ticket.";
            case OWNER ->
                "It is the Owner's turn. "
                        + row.note().orElse("Coupa refuses the credentials; give new ones: PUT credentials.");
            case APPROVER -> Approvers.next(approvers);
            case REQUESTER, BUYER, COUPA, NOBODY -> of(RequisitionStatus.valueOf(row.status()));
        };
    }

    private static String of(RequisitionStatus status) {
        return switch (status) {
            case REQUESTED -> "It is Coupa's turn: the requisition is being created; nothing is to be done.";
            case REFUSED ->
                "It is the requester's turn: correct what the refusal names and send it again: POST resubmit, or POST"
                        + " withdraw.";
            case DRAFT ->
                "It is the requester's turn: it is a draft in Coupa; submit it there or by POST resubmit, or give it"
                        + " up: POST withdraw.";
            case PENDING_BUYER_ACTION -> "It is a buyer's turn: to complete it in Coupa.";
            case PENDING_APPROVAL -> "It is an approver's turn, in Coupa.";
            case REJECTED ->
                "It is the requester's turn: an approver rejected it; correct it and send it again: POST resubmit, or"
                        + " give it up.";
            case APPROVED -> "It is Coupa's turn: all have approved, and the purchase order is about to come.";
            case ORDERED, PARTIALLY_RECEIVED ->
                "Nothing is to be done here: it is ordered, and its purchase orders are followed.";
            case RECEIVED -> "Nothing is to be done here: all is received.";
            case PROCESSING -> "It is Coupa's turn: it is working on the requisition; nothing is to be done.";
            case WITHDRAWN ->
                "It is the requester's turn: it was taken back in Coupa; submit it there or by POST resubmit, or leave"
                        + " it.";
            case ABANDONED -> "Nothing is to be done: it was given up.";
            case DELETED ->
                "Nothing is to be done here: it is no longer in Coupa; send a new request if it is still needed.";
            case UNKNOWN -> "Look at it in Coupa: its status there is one that is not known here.";
        };
    }

    private static String ended(RequisitionRow row) {
        return switch (RequisitionStatus.valueOf(row.status())) {
            case ABANDONED -> "Nothing is to be done: it was given up.";
            case DELETED, RECEIVED -> of(RequisitionStatus.valueOf(row.status()));
            default -> "It is no longer followed here: what becomes of it is seen in Coupa.";
        };
    }
}
