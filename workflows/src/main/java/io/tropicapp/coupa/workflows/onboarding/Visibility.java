package io.tropicapp.coupa.workflows.onboarding;

import io.temporal.workflow.Workflow;
import io.tropicapp.coupa.workflows.connection.WaitingFor;
import io.tropicapp.coupa.workflows.temporal.SearchAttributes;
import java.time.Instant;
import java.util.Optional;

/** Keeps what operators see in the Temporal UI in step with the process; writes only what has changed. */
final class Visibility {

    private record Shown(String stage, String waitingFor, boolean overdue) {}

    private Optional<Shown> last = Optional.empty();

    void show(OnboardingSnapshot snapshot) {
        Workflow.setCurrentDetails(CurrentDetails.of(snapshot));
        var shown = shown(snapshot);
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
        Workflow.setCurrentDetails("### DISCONNECTED\n" + reason);
        upsert(new Shown("DISCONNECTED", WaitingFor.NOBODY.name(), false));
    }

    private static Shown shown(OnboardingSnapshot snapshot) {
        var now = Instant.ofEpochMilli(Workflow.currentTimeMillis());
        var current = snapshot.health() == Health.NEEDS_CREDENTIALS ? StepName.CONNECT : snapshot.stage();
        return snapshot.state().steps().stream()
                .filter(step -> step.name() == current)
                .map(step ->
                        new Shown(snapshot.stage().name(), step.waitingFor().name(), step.overdueAt(now)))
                .findFirst()
                .orElseThrow();
    }
}
