package io.tropicapp.coupa.workflows.onboarding;

import static io.tropicapp.coupa.workflows.temporal.Quoted.quoted;

import io.temporal.workflow.Workflow;
import io.tropicapp.coupa.workflows.connection.WaitingFor;
import io.tropicapp.coupa.workflows.temporal.Notice;
import io.tropicapp.coupa.workflows.temporal.SearchAttributes;
import java.time.Instant;
import java.util.Optional;

/** Keeps what operators see in the Temporal UI in step with the process; writes only what has changed. */
final class Visibility {

    private record Shown(String stage, String waitingFor, boolean overdue) {}

    private Optional<Shown> last = Optional.empty();

    /** @param nextTry when a full sync that fell short is tried again; empty if it did not */
    void show(OnboardingSnapshot snapshot, Optional<Instant> nextTry) {
        var now = Instant.ofEpochMilli(Workflow.currentTimeMillis());
        Workflow.setCurrentDetails(CurrentDetails.of(snapshot, now, nextTry));
        var shown = shown(snapshot, now);
        if (!Optional.of(shown).equals(last)) {
            last = Optional.of(shown);
            upsert(shown);
        }
    }

    private static void upsert(Shown shown) {
        Workflow.upsertTypedSearchAttributes(
                SearchAttributes.STAGE.valueSet(shown.stage()),
                SearchAttributes.WAITING_FOR.valueSet(shown.waitingFor()),
                SearchAttributes.OVERDUE.valueSet(shown.overdue()));
    }

    /** Of what does not go on. */
    void showEnd(String reason) {
        Workflow.setCurrentDetails(Notice.headed("DISCONNECTED: nobody has to do anything")
                .says("Why", quoted(reason))
                .says("Then", "Nothing. This process has ended; the connection's audit log has what was done.")
                .toMarkdown());
        upsert(new Shown("DISCONNECTED", WaitingFor.NOBODY.name(), false));
    }

    private static Shown shown(OnboardingSnapshot snapshot, Instant now) {
        var step = CurrentStep.of(snapshot).step();
        return new Shown(snapshot.stage().name(), step.waitingFor().name(), step.overdueAt(now));
    }
}
