package io.tropicapp.coupa.activities.supplier;

import io.tropicapp.coupa.activities.supplier.TaskState.Found;
import io.tropicapp.coupa.activities.supplier.matching.Candidate;
import io.tropicapp.coupa.activities.supplier.matching.Match;
import io.tropicapp.coupa.workflows.supplier.HowFound;
import io.tropicapp.coupa.workflows.supplier.SupplierOnboardingStatus;
import io.tropicapp.coupa.workflows.supplier.TropicSupplier;
import java.time.Instant;
import java.util.Optional;

/** Looks for the supplier of a task among all of a connection's, and says what follows. */
record Trial(ConnectionSuppliers suppliers, Instant now) {

    /** Only what is certain and active ends a task without a person. */
    TaskState of(TaskState task, TropicSupplier wanted) {
        if (task.isChosen()) {
            return chosen(task);
        }
        boolean first = !task.suppliersRead();
        var trying = task.knowingAll();
        return switch (suppliers.match(wanted, task.rejected())) {
            case Match.Certain certain -> certain(trying, certain.candidate(), first);
            case Match.Uncertain uncertain ->
                trying.offering(uncertain.candidates().stream().map(Offer::of).toList());
            case Match.None none -> trying.waiting(Found.NONE);
        };
    }

    private TaskState certain(TaskState task, Candidate candidate, boolean first) {
        if (!candidate.supplier().isActive()) {
            return task.waiting(found(candidate, Optional.empty()));
        }
        return first
                ? task.ended(SupplierOnboardingStatus.SKIPPED, found(candidate, Optional.of(HowFound.EXISTED)), now)
                : task.ended(SupplierOnboardingStatus.COMPLETED, found(candidate, Optional.of(HowFound.APPEARED)), now);
    }

    private static Found found(Candidate candidate, Optional<HowFound> how) {
        var offer = Offer.of(candidate);
        return new Found(
                Optional.of(offer.coupaId()),
                candidate.supplier().status(),
                how,
                Optional.of(offer.score()),
                offer.reasons());
    }

    /** A person has said which one it is: nothing else is considered. */
    private TaskState chosen(TaskState task) {
        return task.found()
                .coupaId()
                .flatMap(suppliers::find)
                .map(supplier -> ByHand.chosen(task.knowingAll(), supplier, supplier.isActive(), now))
                .orElse(task);
    }
}
