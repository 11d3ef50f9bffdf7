package io.tropicapp.coupa.workflows.requisition;

import static io.tropicapp.coupa.workflows.temporal.SearchAttributes.STAGE;
import static io.tropicapp.coupa.workflows.temporal.SearchAttributes.WAITING_FOR;

import io.temporal.common.SearchAttributes;
import io.temporal.workflow.Workflow;
import io.tropicapp.coupa.workflows.temporal.Moments;
import java.time.Instant;
import java.util.Optional;

/** Keeps what operators see in the Temporal UI in step with the requisition; writes only what has changed. */
final class RequisitionVisibility {

    private record Shown(RequisitionStatus status, Turn waitingFor) {

        static Shown of(Standing standing) {
            return new Shown(standing.status(), standing.waitingFor());
        }
    }

    private final RequisitionRef ref;
    private Optional<Shown> last = Optional.empty();
    private String since = Moments.utc(now());

    RequisitionVisibility(RequisitionRef ref) {
        this.ref = ref;
    }

    static SearchAttributes atStart(RequisitionRef ref) {
        return SearchAttributes.newBuilder(io.tropicapp.coupa.workflows.temporal.SearchAttributes.of(
                        ref.organizationId(), ref.connection()))
                .set(STAGE, Standing.NEW.status().name())
                .set(WAITING_FOR, Standing.NEW.waitingFor().name())
                .build();
    }

    /**
     * @param nextLook when Coupa is asked unless there is news before
     * @param horizon when nothing is followed any more
     */
    void show(Standing standing, Instant nextLook, Instant horizon) {
        var shown = Optional.of(Shown.of(standing));
        boolean changed = !shown.equals(last);
        boolean first = last.isEmpty();
        last = shown;
        if (changed) {
            since = (first && !standing.equals(Standing.NEW) ? "before " : "") + Moments.utc(now());
        }
        showDetails(standing, nextLook, horizon);
        if (changed && !(first && standing.equals(Standing.NEW))) {
            Workflow.upsertTypedSearchAttributes(
                    STAGE.valueSet(standing.status().name()),
                    WAITING_FOR.valueSet(standing.waitingFor().name()));
        }
    }

    /** Of what stands as it stood. */
    void showDetails(Standing standing, Instant nextLook, Instant horizon) {
        Workflow.setCurrentDetails(new RequisitionDetails(ref, standing).inMarkdown(since, nextLook, horizon));
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Workflow.currentTimeMillis());
    }
}
