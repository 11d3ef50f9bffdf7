package io.tropicapp.coupa.workflows.supplier;

import static io.tropicapp.coupa.workflows.temporal.Quoted.inCode;

import io.tropicapp.coupa.workflows.temporal.Moments;
import io.tropicapp.coupa.workflows.temporal.Notice;
import java.time.Instant;

/** What an operator reads of a task in the Temporal UI: whether the supplier is there, whose turn it is, and what to do. */
final class SupplierDetails {

    private final SupplierOnboardingRef ref;
    private final SupplierStanding standing;

    SupplierDetails(SupplierOnboardingRef ref, SupplierStanding standing) {
        this.ref = ref;
        this.standing = standing;
    }

    /** @param nextReminder when it is looked for again, and the backend is reminded */
    String inMarkdown(Instant nextReminder) {
        var notice = Notice.headed(headline());
        if (standing.ended()) {
            return notice.says("Coupa supplier", standing.supplier().map(String::valueOf))
                    .says("All of it", "`GET %s`".formatted(path()))
                    .toMarkdown();
        }
        return notice.says(
                        standing.reminders() == 0 ? "Since" : "Last reminder",
                        standing.since().map(Moments::utc))
                .says("Due by", "%s%s".formatted(Moments.utc(nextReminder), overdue()))
                .says("What to do", toDo())
                .says("Coupa supplier", standing.supplier().map(id -> "%d, which is not active".formatted(id)))
                .says("If it is there already", "`POST …/complete` `{\"coupaSupplierId\": ID}`")
                .says("If it is not needed", "`POST …/skip` `{\"reason\": \"WHY\"}`")
                .says(
                        "If nobody does",
                        "It waits on. Every sync looks for it; the backend is reminded, next on %s."
                                .formatted(Moments.utc(nextReminder)))
                .says("Then", "The task completes by itself as soon as a sync brings the supplier, active.")
                .says("Who it is", "`GET %s`, which `…` stands for; names are not in this history".formatted(path()))
                .toMarkdown();
    }

    private String headline() {
        var status = standing.status();
        return switch (status.turn()) {
            case NOBODY -> "%s: nobody has to do anything".formatted(status);
            case OWNER -> "%s%s: it is the turn of the customer's OWNER".formatted(warning(), status);
            case COUPA, CONSULTANT ->
                standing.suppliersRead()
                        ? "%s%s: it is the customer's turn, in COUPA".formatted(warning(), status)
                        : "%s: the first full sync is to come".formatted(status);
        };
    }

    private String warning() {
        return standing.overdue() ? "⚠ OVERDUE – " : "";
    }

    private String overdue() {
        return standing.overdue() ? "; it is overdue, reminded %d times so far".formatted(standing.reminders()) : "";
    }

    private String toDo() {
        return switch (standing.status()) {
            case NEEDS_CHOICE ->
                "The Owner says which of %d candidates it is: `POST …/choose` `{\"coupaSupplierId\": ID}`, or `{\"isNew\": true}`."
                        .formatted(standing.candidates());
            case WAITING -> waiting();
            case MATCHING, COMPLETED, SKIPPED, CANCELLED -> "Nothing: it is being looked for.";
        };
    }

    private String waiting() {
        if (!standing.suppliersRead()) {
            return "Nothing here: before all suppliers were read, it cannot be said that it is not there. See workflow `onboarding/%s`."
                    .formatted(ref.connection());
        }
        return standing.supplier().isPresent()
                ? "Somebody activates the supplier in Coupa."
                : "Somebody adds the supplier in Coupa, or in the ERP that feeds Coupa, as the task's instructions say. It is"
                        + " looked for at once with `POST …/refresh`.";
    }

    private String path() {
        return "/v1/connections/%s/supplier-onboardings/%s".formatted(ref.connection(), inCode(ref.tropicTaskId()));
    }
}
