package io.tropicapp.coupa.workflows.requisition;

import static io.tropicapp.coupa.workflows.temporal.SearchAttributes.STAGE;
import static io.tropicapp.coupa.workflows.temporal.SearchAttributes.WAITING_FOR;

import io.temporal.common.SearchAttributes;
import io.temporal.workflow.Workflow;
import java.util.Optional;

/** Keeps what operators see in the Temporal UI in step with the requisition; writes only what has changed. */
final class RequisitionVisibility {

    private record Shown(RequisitionStatus status, Turn waitingFor) {

        static Shown of(Standing standing) {
            return new Shown(standing.status(), standing.waitingFor());
        }
    }

    private Optional<Shown> last = Optional.empty();

    static SearchAttributes atStart(RequisitionRef ref) {
        return SearchAttributes.newBuilder(io.tropicapp.coupa.workflows.temporal.SearchAttributes.of(
                        ref.organizationId(), ref.connection()))
                .set(STAGE, Standing.NEW.status().name())
                .set(WAITING_FOR, Standing.NEW.waitingFor().name())
                .build();
    }

    void show(Standing standing) {
        Workflow.setCurrentDetails(details(standing));
        var shown = Optional.of(Shown.of(standing));
        if (!shown.equals(last) && !(last.isEmpty() && standing.equals(Standing.NEW))) {
            Workflow.upsertTypedSearchAttributes(
                    STAGE.valueSet(standing.status().name()),
                    WAITING_FOR.valueSet(standing.waitingFor().name()));
        }
        last = shown;
    }

    private static String details(Standing standing) {
        return """
                ### %s
                - waits for **%s**
                - Coupa requisition: %s
                - submitted %d times; %d of %d approvals given
                %s""".formatted(
                standing.status(),
                standing.waitingFor(),
                standing.coupaId().map(String::valueOf).orElse("none yet"),
                standing.round(),
                standing.approved(),
                standing.approvals(),
                standing.note().map(note -> "- ⚠ " + note).orElse("")).strip();
    }
}
