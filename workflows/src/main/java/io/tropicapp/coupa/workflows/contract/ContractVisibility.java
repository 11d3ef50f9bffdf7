package io.tropicapp.coupa.workflows.contract;

import static io.tropicapp.coupa.workflows.temporal.SearchAttributes.STAGE;
import static io.tropicapp.coupa.workflows.temporal.SearchAttributes.WAITING_FOR;

import io.temporal.common.SearchAttributes;
import io.temporal.workflow.Workflow;
import io.tropicapp.coupa.workflows.temporal.Moments;
import java.time.Instant;
import java.util.Optional;

/** Keeps what operators see in the Temporal UI in step with the contract; writes only what has changed. */
final class ContractVisibility {

    private record Shown(ContractStatus status, ContractTurn waitingFor) {

        static Shown of(ContractStanding standing) {
            return new Shown(standing.status(), standing.waitingFor());
        }
    }

    private final ContractRef ref;
    private Optional<Shown> last = Optional.empty();
    private String since = Moments.utc(now());

    ContractVisibility(ContractRef ref) {
        this.ref = ref;
    }

    static SearchAttributes atStart(ContractRef ref) {
        return SearchAttributes.newBuilder(io.tropicapp.coupa.workflows.temporal.SearchAttributes.of(
                        ref.organizationId(), ref.connection()))
                .set(STAGE, ContractStanding.NEW.status().name())
                .set(WAITING_FOR, ContractStanding.NEW.waitingFor().name())
                .build();
    }

    /**
     * @param nextLook when Coupa is asked unless there is news before
     * @param givesUpAt when a rejected one is rejected for good
     */
    void show(ContractStanding standing, Instant nextLook, Optional<Instant> givesUpAt) {
        var shown = Optional.of(Shown.of(standing));
        boolean changed = !shown.equals(last);
        boolean first = last.isEmpty();
        last = shown;
        if (changed) {
            since = (first && !standing.equals(ContractStanding.NEW) ? "before " : "") + Moments.utc(now());
        }
        showDetails(standing, nextLook, givesUpAt);
        if (changed && !(first && standing.equals(ContractStanding.NEW))) {
            Workflow.upsertTypedSearchAttributes(
                    STAGE.valueSet(standing.status().name()),
                    WAITING_FOR.valueSet(standing.waitingFor().name()));
        }
    }

    /** Of what stands as it stood. */
    void showDetails(ContractStanding standing, Instant nextLook, Optional<Instant> givesUpAt) {
        Workflow.setCurrentDetails(new ContractDetails(ref, standing).inMarkdown(since, nextLook, givesUpAt));
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Workflow.currentTimeMillis());
    }
}
