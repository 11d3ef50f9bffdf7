package io.tropicapp.coupa.workflows.contract;

import static io.tropicapp.coupa.workflows.temporal.SearchAttributes.STAGE;
import static io.tropicapp.coupa.workflows.temporal.SearchAttributes.WAITING_FOR;

import io.temporal.common.SearchAttributes;
import io.temporal.workflow.Workflow;
import java.util.Optional;

/** Keeps what operators see in the Temporal UI in step with the contract; writes only what has changed. */
final class ContractVisibility {

    private record Shown(ContractStatus status, ContractTurn waitingFor) {

        static Shown of(ContractStanding standing) {
            return new Shown(standing.status(), standing.waitingFor());
        }
    }

    private Optional<Shown> last = Optional.empty();

    static SearchAttributes atStart(ContractRef ref) {
        return SearchAttributes.newBuilder(io.tropicapp.coupa.workflows.temporal.SearchAttributes.of(
                        ref.organizationId(), ref.connection()))
                .set(STAGE, ContractStanding.NEW.status().name())
                .set(WAITING_FOR, ContractStanding.NEW.waitingFor().name())
                .build();
    }

    void show(ContractStanding standing) {
        Workflow.setCurrentDetails(details(standing));
        var shown = Optional.of(Shown.of(standing));
        if (!shown.equals(last) && !(last.isEmpty() && standing.equals(ContractStanding.NEW))) {
            Workflow.upsertTypedSearchAttributes(
                    STAGE.valueSet(standing.status().name()),
                    WAITING_FOR.valueSet(standing.waitingFor().name()));
        }
        last = shown;
    }

    private static String details(ContractStanding standing) {
        return """
                ### %s
                - waits for **%s**
                - submitted %d times; %d of %d approvals given
                %s""".formatted(
                standing.status(),
                standing.waitingFor(),
                standing.round(),
                standing.approved(),
                standing.approvals(),
                standing.note().map(note -> "- ⚠ " + note).orElse("")).strip();
    }
}
