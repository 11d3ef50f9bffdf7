package io.tropicapp.coupa.workflows.supplier;

import io.temporal.failure.ApplicationFailure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The row of a task and Coupa in one: whatever is asked is counted, and answered by what the test has put there. */
final class FakeTask implements SupplierTaskRecords, SupplierInformationLook {

    static final long UNKNOWN_SUPPLIER = 404;

    private static final Instant BEGUN = Instant.parse("2026-11-24T15:00:00Z");

    private SupplierStanding row = new SupplierStanding(
            1, SupplierOnboardingStatus.MATCHING, Optional.empty(), 0, true, 0, Optional.of(BEGUN));
    private final List<String> asked = new ArrayList<>();
    private volatile UnaryOperator<SupplierStanding> found = waiting();
    private volatile boolean coupaIsAway;

    static UnaryOperator<SupplierStanding> waiting() {
        return before -> standing(before, SupplierOnboardingStatus.WAITING, Optional.empty(), 0);
    }

    static UnaryOperator<SupplierStanding> candidates(int many) {
        return before -> standing(before, SupplierOnboardingStatus.NEEDS_CHOICE, Optional.empty(), many);
    }

    static UnaryOperator<SupplierStanding> ended(SupplierOnboardingStatus how, long supplier) {
        return before -> standing(before, how, Optional.of(supplier), 0);
    }

    /** What is found whenever it is looked for. */
    FakeTask finds(UnaryOperator<SupplierStanding> what) {
        found = what;
        return this;
    }

    void coupaGoesAway() {
        coupaIsAway = true;
    }

    /** A sync brings something, and stores what follows. */
    SupplierStanding happens(UnaryOperator<SupplierStanding> what) {
        finds(UnaryOperator.identity());
        return change(what);
    }

    synchronized SupplierStanding row() {
        return row;
    }

    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public SupplierStanding match(SupplierOnboardingRef ref) {
        count("match");
        return change(found);
    }

    @Override
    public SupplierStanding choose(SupplierOnboardingRef ref, SupplierChoice choice) {
        count("choose " + choice.supplier().map(String::valueOf).orElse("new"));
        return change(choice.supplier()
                .map(id -> ended(SupplierOnboardingStatus.COMPLETED, id))
                .orElse(waiting()));
    }

    @Override
    public SupplierStanding complete(SupplierOnboardingRef ref, long supplier) {
        count("complete " + supplier);
        if (supplier == UNKNOWN_SUPPLIER) {
            throw ApplicationFailure.newNonRetryableFailure("There is none.", NotPossible.NOT_USABLE);
        }
        return change(ended(SupplierOnboardingStatus.COMPLETED, supplier));
    }

    @Override
    public SupplierStanding skip(SupplierOnboardingRef ref) {
        count("skip");
        return change(before -> standing(before, SupplierOnboardingStatus.SKIPPED, Optional.empty(), 0));
    }

    @Override
    public SupplierStanding remind(SupplierOnboardingRef ref, int number) {
        count("remind " + number);
        return change(before -> new SupplierStanding(
                before.version() + 1,
                before.status(),
                before.supplier(),
                before.candidates(),
                before.suppliersRead(),
                number,
                before.since()));
    }

    @Override
    public SupplierStanding cancel(SupplierOnboardingRef ref) {
        count("cancel");
        return change(before -> standing(before, SupplierOnboardingStatus.CANCELLED, Optional.empty(), 0));
    }

    @Override
    public SupplierStanding look(SupplierOnboardingRef ref) {
        count("look");
        if (coupaIsAway) {
            throw ApplicationFailure.newNonRetryableFailure("Coupa is away.", "CoupaUnavailable");
        }
        return row();
    }

    @Override
    public SupplierStanding lookAndRemind(SupplierOnboardingRef ref, int number) {
        var unused = look(ref);
        return remind(ref, number);
    }

    private synchronized void count(String what) {
        asked.add(what);
    }

    private synchronized SupplierStanding change(UnaryOperator<SupplierStanding> step) {
        if (!row.ended()) {
            row = step.apply(row);
        }
        return row;
    }

    private static SupplierStanding standing(
            SupplierStanding before, SupplierOnboardingStatus status, Optional<Long> supplier, int candidates) {
        boolean same = before.status() == status && before.candidates() == candidates;
        return new SupplierStanding(
                same ? before.version() : before.version() + 1,
                status,
                supplier,
                candidates,
                true,
                before.reminders(),
                before.since());
    }
}
