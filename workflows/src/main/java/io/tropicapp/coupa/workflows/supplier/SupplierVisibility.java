package io.tropicapp.coupa.workflows.supplier;

import static io.tropicapp.coupa.workflows.temporal.SearchAttributes.OVERDUE;
import static io.tropicapp.coupa.workflows.temporal.SearchAttributes.STAGE;
import static io.tropicapp.coupa.workflows.temporal.SearchAttributes.WAITING_FOR;

import io.temporal.common.SearchAttributes;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.util.Optional;

/** Keeps what operators see in the Temporal UI in step with the task; writes only what has changed. */
final class SupplierVisibility {

    private record Shown(SupplierOnboardingStatus status, boolean overdue) {

        static Shown of(SupplierStanding standing) {
            return new Shown(standing.status(), standing.overdue());
        }
    }

    private final SupplierOnboardingRef ref;
    private Optional<Shown> last = Optional.empty();

    SupplierVisibility(SupplierOnboardingRef ref) {
        this.ref = ref;
    }

    static SearchAttributes atStart(SupplierOnboardingRef ref) {
        return SearchAttributes.newBuilder(io.tropicapp.coupa.workflows.temporal.SearchAttributes.of(
                        ref.organizationId(), ref.connection()))
                .set(STAGE, SupplierStanding.NEW.status().name())
                .set(WAITING_FOR, SupplierStanding.NEW.status().turn().name())
                .set(OVERDUE, false)
                .build();
    }

    /** @param nextReminder when it is looked for again, and the backend is reminded */
    void show(SupplierStanding standing, Instant nextReminder) {
        showDetails(standing, nextReminder);
        var shown = Optional.of(Shown.of(standing));
        if (!shown.equals(last) && !(last.isEmpty() && standing.equals(SupplierStanding.NEW))) {
            Workflow.upsertTypedSearchAttributes(
                    STAGE.valueSet(standing.status().name()),
                    WAITING_FOR.valueSet(standing.status().turn().name()),
                    OVERDUE.valueSet(standing.overdue()));
        }
        last = shown;
    }

    /** Of what stands as it stood. */
    void showDetails(SupplierStanding standing, Instant nextReminder) {
        Workflow.setCurrentDetails(new SupplierDetails(ref, standing).inMarkdown(nextReminder));
    }
}
