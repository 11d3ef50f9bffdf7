package io.tropicapp.coupa.workflows.supplier;

import io.tropicapp.coupa.workflows.KeptHistories;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Records a history of each interesting path of a task, as {@code RecordHistories} does for the others. */
@EnabledIfSystemProperty(named = "recordAs", matches = ".+")
class RecordSuppliers {

    @Test
    void chosenRemindedOfAndBroughtByASync() throws IOException {
        try (var task = SupplierScenario.of(new FakeTask().finds(FakeTask.candidates(2)))) {
            task.says().choose(new SupplierChoice(Optional.empty(), List.of(7L, 8L)));
            task.afterDays(15);
            task.isTold(task.task.happens(FakeTask.ended(SupplierOnboardingStatus.COMPLETED, 9)));
            task.ending();
            keep("brought", task);
        }
    }

    @Test
    void lookedAtAndCompletedByHand() throws IOException {
        try (var task = SupplierScenario.waiting()) {
            task.says().refresh();
            task.says().complete(7);
            task.ending();
            keep("completed", task);
        }
    }

    @Test
    void cancelled() throws IOException {
        try (var task = SupplierScenario.waiting()) {
            task.untyped().cancel();
            task.eventually(() -> task.task.row().status() == SupplierOnboardingStatus.CANCELLED && task.isQuiet());
            keep("cancelled", task);
        }
    }

    private static void keep(String path, SupplierScenario scenario) throws IOException {
        KeptHistories.keep(
                "supplier-onboarding", path, scenario.client(), SupplierOnboarding.workflowId(SupplierScenario.REF));
    }
}
