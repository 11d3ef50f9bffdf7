package io.tropicapp.coupa.api.contract;

import io.tropicapp.coupa.api.approval.Approvers;
import io.tropicapp.coupa.store.contract.ContractApprovalRow;
import io.tropicapp.coupa.workflows.contract.ContractStatus;
import io.tropicapp.coupa.workflows.contract.ContractTurn;
import java.util.List;

/** Says whose turn it is with a linked contract, and what to do. */
final class ContractTurns {

    private ContractTurns() {}

    static String next(ContractApprovalRow row, List<String> approvers) {
        if (row.endReason().isPresent()) {
            return ended(row.endReason().get());
        }
        return switch (ContractTurn.valueOf(row.waitingFor())) {
            case COUPA_SUPPORT ->
                "It is Coupa Support's turn, as `note` says: Coupa does not serve this contract, or none; send them the ticket of GET"
                        + " support-ticket.";
            case OWNER -> "It is the Owner's turn: Coupa refuses the credentials; give new ones: PUT credentials.";
            case APPROVER -> Approvers.next(approvers);
            case CONTRACT_OWNER, COUPA, NOBODY -> of(ContractStatus.valueOf(row.status()));
        };
    }

    private static String of(ContractStatus status) {
        return switch (status) {
            case LINKED -> "It is being looked at in Coupa; nothing is to be done.";
            case DRAFT -> "It is the contract owner's turn: it is a draft in Coupa; submit it for approval there.";
            case PENDING_APPROVAL -> "It is an approver's turn, in Coupa.";
            case REJECTED ->
                "It is the contract owner's turn: an approver rejected it; change it in Coupa and submit it again, or unlink it here: DELETE.";
            case APPROVED ->
                "It is the contract owner's turn: all have approved; have it signed and publish it in Coupa.";
            case PENDING_SIGNATURE -> "It is the contract owner's turn: it is out for signature.";
            case COMPLETED -> "It is the contract owner's turn: all have signed; publish it in Coupa.";
            case ON_HOLD -> "It is the contract owner's turn: it is on hold in Coupa.";
            case INACTIVE ->
                "It is the contract owner's turn: it is inactive in Coupa; bring it back there, or unlink it here: DELETE.";
            case PUBLISHED, EXPIRED, TERMINATED, DELETED -> ended(status.name());
            case UNKNOWN -> "Look at it in Coupa: its status there is one that is not known here.";
        };
    }

    private static String ended(String reason) {
        return switch (reason) {
            case "PUBLISHED" -> "Nothing is to be done: it is published.";
            case "EXPIRED" -> "Nothing is to be done here: it has expired; link another one if it is still needed.";
            case "TERMINATED" ->
                "Nothing is to be done here: it was terminated; link another one if it is still needed.";
            case "REJECTED" ->
                "It was rejected and nobody submitted it again; it is no longer followed. Link it again if it is.";
            case "DELETED" -> "It is no longer to be seen in Coupa; link another one if it is still needed.";
            case "UNLINKED" -> "Nothing is to be done: it is linked no longer.";
            case "DISCONNECTED" -> "Nothing is to be done: its connection was disconnected.";
            default -> "It is no longer followed here: what becomes of it is seen in Coupa.";
        };
    }
}
