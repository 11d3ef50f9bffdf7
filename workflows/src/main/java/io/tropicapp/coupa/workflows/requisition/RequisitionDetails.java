package io.tropicapp.coupa.workflows.requisition;

import static io.tropicapp.coupa.workflows.temporal.Quoted.inCode;
import static io.tropicapp.coupa.workflows.temporal.Quoted.quoted;

import io.tropicapp.coupa.workflows.temporal.Moments;
import io.tropicapp.coupa.workflows.temporal.Notice;
import java.time.Instant;

/** What an operator reads of a requisition in the Temporal UI: whose turn it is, what to do, and when Coupa is asked again. */
final class RequisitionDetails {

    private final RequisitionRef ref;
    private final Standing standing;

    RequisitionDetails(RequisitionRef ref, Standing standing) {
        this.ref = ref;
        this.standing = standing;
    }

    /**
     * @param since when it was seen like this first
     * @param nextLook when Coupa is asked unless there is news before
     * @param horizon when nothing is followed any more
     */
    String inMarkdown(String since, Instant nextLook, Instant horizon) {
        var notice = Notice.headed(headline())
                .says("Since", since)
                .says("What to do", toDo())
                .says("Out of the ordinary", quoted(standing.note()))
                .says("In Coupa", inCoupa());
        if (!standing.ended()) {
            notice.says("If nobody does", ifNobodyDoes(nextLook, horizon))
                    .says("Then", then())
                    .says("To take the request back", "`POST …/withdraw`");
        }
        return notice.says("All of it", "`GET %s`, which `…` stands for".formatted(path()))
                .toMarkdown();
    }

    private String headline() {
        return standing.ended() || standing.waitingFor() == Turn.NOBODY
                ? "%s: nobody has to do anything".formatted(standing.status())
                : "%s: it is the turn of %s".formatted(standing.status(), who());
    }

    private String who() {
        return switch (standing.waitingFor()) {
            case REQUESTER -> "the REQUESTER";
            case BUYER -> "a BUYER, in Coupa";
            case APPROVER -> "an APPROVER, in Coupa";
            case COUPA -> "COUPA";
            case COUPA_SUPPORT -> "COUPA SUPPORT";
            case OWNER -> "the customer's OWNER";
            case NOBODY -> "nobody";
        };
    }

    private String toDo() {
        if (standing.ended()) {
            return "Nothing. It is not followed any more.";
        }
        return switch (standing.waitingFor()) {
            case REQUESTER -> requester();
            case BUYER -> "A buyer of the customer completes the requisition in Coupa.";
            case APPROVER -> "The approver decides in Coupa. Who that is: `whoseTurn` in `GET …`.";
            case COUPA -> """
                    Nothing, as long as Coupa answers. What failed last, and when it is tried again: *Pending Activities* on this \
                    page.""";
            case COUPA_SUPPORT ->
                "Send Coupa Support the ticket that `GET /v1/connections/%1$s/support-ticket` writes; once it is mended,"
                                .formatted(ref.connection())
                        + " `POST …/refresh`.";
            case OWNER ->
                "The Owner enters new credentials, as workflow `onboarding/%s` says.".formatted(ref.connection());
            case NOBODY -> "Nothing. It is followed until its orders are done.";
        };
    }

    private String requester() {
        return standing.status().isEditable()
                ? "The requester corrects it, and the backend sends the correction: `POST …/resubmit`."
                : "The requester acts in Coupa.";
    }

    private String inCoupa() {
        return standing.coupaId()
                .map(id -> "requisition %d, submitted %s; %d of %d approvals given"
                        .formatted(id, times(standing.round()), standing.approved(), standing.approvals()))
                .orElse("nothing yet; it is created once, however often that is tried");
    }

    private static String times(int count) {
        return count == 1 ? "once" : "%d times".formatted(count);
    }

    private String ifNobodyDoes(Instant nextLook, Instant horizon) {
        return "It waits. Syncs report what changes in Coupa; without any word Coupa is asked on %s, or at once by `POST …/refresh`."
                        .formatted(Moments.utc(nextLook))
                + " From %s on it is not followed any more.".formatted(Moments.utc(horizon));
    }

    private String then() {
        return switch (standing.status()) {
            case REQUESTED -> "It is in Coupa, and its approval chain begins.";
            case REFUSED -> "It is sent to Coupa again.";
            case DRAFT, PENDING_BUYER_ACTION, REJECTED, WITHDRAWN -> "It is submitted, and its approval chain begins.";
            case PENDING_APPROVAL -> "The next approver; after the last one, Coupa makes the purchase order.";
            case APPROVED, PROCESSING -> "Coupa makes the purchase order, which is linked.";
            case ORDERED, PARTIALLY_RECEIVED, RECEIVED -> "It ends when its orders are closed.";
            case ABANDONED, DELETED -> "It ends.";
            case UNKNOWN -> "Whatever Coupa shows next.";
        };
    }

    private String path() {
        return "/v1/connections/%s/requisitions/%s".formatted(ref.connection(), inCode(ref.tropicRequestId()));
    }
}
