package io.tropicapp.coupa.workflows.supplier;

import static io.tropicapp.coupa.workflows.temporal.SearchAttributes.OVERDUE;
import static io.tropicapp.coupa.workflows.temporal.SearchAttributes.STAGE;
import static io.tropicapp.coupa.workflows.temporal.SearchAttributes.WAITING_FOR;

import io.temporal.common.SearchAttributes;
import io.temporal.workflow.Workflow;
import java.util.Optional;

/** Keeps what operators see in the Temporal UI in step with the task; writes only what has changed. */
final class SupplierVisibility {

    private record Shown(SupplierOnboardingStatus status, boolean overdue) {

        static Shown of(SupplierStanding standing) {
            return new Shown(standing.status(), standing.overdue());
        }
    }

    private Optional<Shown> last = Optional.empty();

    static SearchAttributes atStart(SupplierOnboardingRef ref) {
        return SearchAttributes.newBuilder(io.tropicapp.coupa.workflows.temporal.SearchAttributes.of(
                        ref.organizationId(), ref.connection()))
                .set(STAGE, SupplierStanding.NEW.status().name())
                .set(WAITING_FOR, SupplierStanding.NEW.status().turn().name())
                .set(OVERDUE, false)
                .build();
    }

    void show(SupplierStanding standing) {
        Workflow.setCurrentDetails(details(standing));
        var shown = Optional.of(Shown.of(standing));
        if (!shown.equals(last) && !(last.isEmpty() && standing.equals(SupplierStanding.NEW))) {
            Workflow.upsertTypedSearchAttributes(
                    STAGE.valueSet(standing.status().name()),
                    WAITING_FOR.valueSet(standing.status().turn().name()),
                    OVERDUE.valueSet(standing.overdue()));
        }
        last = shown;
    }

    private static String details(SupplierStanding standing) {
        return """
                ### %s
                - waits for **%s**: %s
                - Coupa supplier: %s
                - candidates: %d
                - reminders: %d%s""".formatted(
                        standing.status(),
                        standing.status().turn(),
                        toDo(standing),
                        standing.supplier().map(String::valueOf).orElse("none"),
                        standing.candidates(),
                        standing.reminders(),
                        standing.overdue() ? " ⚠ it has waited long" : "");
    }

    private static String toDo(SupplierStanding standing) {
        return switch (standing.status()) {
            case MATCHING -> "it is being looked for";
            case NEEDS_CHOICE -> "which of the candidates is it, or is it new";
            case WAITING -> waiting(standing);
            case COMPLETED, SKIPPED, CANCELLED -> "nothing is to be done";
        };
    }

    private static String waiting(SupplierStanding standing) {
        if (!standing.suppliersRead()) {
            return "the first full sync of suppliers; before, it cannot be said that it is not there";
        }
        return standing.supplier().isPresent()
                ? "it is there, and to be activated in Coupa"
                : "to be added in Coupa, or in an ERP that feeds Coupa";
    }
}
