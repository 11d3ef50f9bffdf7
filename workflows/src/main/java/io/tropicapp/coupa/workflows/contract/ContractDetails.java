package io.tropicapp.coupa.workflows.contract;

import static io.tropicapp.coupa.workflows.temporal.Quoted.quoted;

import io.tropicapp.coupa.workflows.temporal.Moments;
import io.tropicapp.coupa.workflows.temporal.Notice;
import java.time.Instant;
import java.util.Optional;

/** What an operator reads of a followed contract in the Temporal UI: whose turn it is, what to do, and when it is looked at again. */
final class ContractDetails {

    private final ContractRef ref;
    private final ContractStanding standing;

    ContractDetails(ContractRef ref, ContractStanding standing) {
        this.ref = ref;
        this.standing = standing;
    }

    /**
     * @param since when it was seen like this first
     * @param nextLook when Coupa is asked unless there is news before
     * @param givesUpAt when a rejected one is rejected for good
     */
    String inMarkdown(String since, Instant nextLook, Optional<Instant> givesUpAt) {
        var notice = Notice.headed(headline())
                .says("Since", since)
                .says("What to do", toDo())
                .says("Out of the ordinary", quoted(standing.note()))
                .says(
                        "In Coupa",
                        "contract %d, seen submitted %s; %d of %d approvals given"
                                .formatted(
                                        ref.coupaContractId(),
                                        times(standing.round()),
                                        standing.approved(),
                                        standing.approvals()));
        if (!standing.ended()) {
            notice.says("If nobody does", ifNobodyDoes(nextLook, givesUpAt))
                    .says("Then", then())
                    .says("To follow it no longer", "`DELETE …`");
        }
        return notice.says("All of it", "`GET %s`, which `…` stands for".formatted(path()))
                .toMarkdown();
    }

    private String headline() {
        return standing.ended() || standing.waitingFor() == ContractTurn.NOBODY
                ? "%s: nobody has to do anything".formatted(standing.status())
                : "%s: it is the turn of %s".formatted(standing.status(), who());
    }

    private String who() {
        return switch (standing.waitingFor()) {
            case CONTRACT_OWNER -> "the CONTRACT'S OWNER, in Coupa";
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
            case CONTRACT_OWNER -> "Whoever keeps the contract in Coupa %s there.".formatted(contractOwner());
            case APPROVER -> "The approver decides in Coupa. Who that is: `whoseTurn` in `GET …`.";
            case COUPA -> "Nothing, as long as Coupa answers. At once: `POST …/refresh`.";
            case COUPA_SUPPORT ->
                "Send Coupa Support the ticket that `GET /v1/connections/%s/support-ticket` writes; once it is mended,"
                                .formatted(ref.connection())
                        + " `POST …/refresh`.";
            case OWNER ->
                "The Owner enters new credentials, as workflow `onboarding/%s` says.".formatted(ref.connection());
            case NOBODY -> "Nothing.";
        };
    }

    private String contractOwner() {
        return switch (standing.status()) {
            case DRAFT -> "submits it";
            case REJECTED -> "changes it and submits it again";
            case APPROVED, PENDING_SIGNATURE -> "has it signed, and publishes it";
            case COMPLETED -> "publishes it";
            case ON_HOLD, INACTIVE -> "brings it back";
            default -> "acts on it";
        };
    }

    private static String times(int count) {
        return count == 1 ? "once" : "%d times".formatted(count);
    }

    private String ifNobodyDoes(Instant nextLook, Optional<Instant> givesUpAt) {
        return "It waits. Syncs report what changes in Coupa; without any word Coupa is asked on %s, or at once by `POST …/refresh`."
                        .formatted(Moments.utc(nextLook))
                + givesUpAt
                        .map(at -> " If nobody submits it again, it ends as rejected on %s.".formatted(Moments.utc(at)))
                        .orElse("");
    }

    private String then() {
        return switch (standing.status()) {
            case LINKED -> "It is followed through its approvals.";
            case DRAFT, REJECTED -> "Its approvals begin.";
            case PENDING_APPROVAL -> "The next approver; after the last one it is signed and published.";
            case APPROVED, PENDING_SIGNATURE, COMPLETED -> "It is published, and the Tropic request goes on.";
            default -> "Whatever Coupa shows next.";
        };
    }

    private String path() {
        return "/v1/connections/%s/contract-approvals/%d".formatted(ref.connection(), ref.coupaContractId());
    }
}
