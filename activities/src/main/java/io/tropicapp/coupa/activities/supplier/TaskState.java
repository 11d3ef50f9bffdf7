package io.tropicapp.coupa.activities.supplier;

import io.tropicapp.coupa.activities.supplier.matching.Reason;
import io.tropicapp.coupa.store.supplier.SupplierOnboardingRow;
import io.tropicapp.coupa.workflows.supplier.HowFound;
import io.tropicapp.coupa.workflows.supplier.SupplierOnboardingStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All that can change about a task, read from its row. */
record TaskState(
        SupplierOnboardingStatus status,
        Found found,
        List<Offer> candidates,
        List<Long> rejected,
        boolean suppliersRead,
        Optional<FormsSeen> forms,
        int reminders,
        Optional<Instant> remindedAt,
        Optional<Instant> endedAt) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Offer>> OFFERS = new TypeReference<>() {};
    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};
    private static final TypeReference<List<Long>> IDS = new TypeReference<>() {};

    /** The supplier that the task has ended with or, while it waits, the one that is there and not active; or none. */
    record Found(
            Optional<Long> coupaId,
            Optional<String> coupaStatus,
            Optional<HowFound> how,
            Optional<Double> score,
            List<Reason> reasons) {

        static final Found NONE =
                new Found(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    static TaskState of(SupplierOnboardingRow row) {
        return new TaskState(
                SupplierOnboardingStatus.valueOf(row.status()),
                new Found(
                        row.coupaSupplierId(),
                        row.coupaStatus(),
                        row.how().map(HowFound::valueOf),
                        row.score(),
                        JSON.convertValue(row.reasons(), REASONS)),
                JSON.convertValue(row.candidates(), OFFERS),
                JSON.convertValue(row.rejected(), IDS),
                row.suppliersRead(),
                seen(row),
                row.reminders(),
                row.remindedAt(),
                row.endedAt());
    }

    private static Optional<FormsSeen> seen(SupplierOnboardingRow row) {
        return row.information().isEmpty()
                ? Optional.empty()
                : Optional.of(JSON.treeToValue(row.information(), FormsSeen.class));
    }

    /** The row as it is to be. */
    SupplierOnboardingRow on(SupplierOnboardingRow row, Optional<Instant> triedAt) {
        return new SupplierOnboardingRow(
                row.connectionId(),
                row.tropicTaskId(),
                row.wanted(),
                row.instructions(),
                status.name(),
                found.coupaId(),
                found.coupaStatus(),
                found.how().map(Enum::name),
                found.score(),
                JSON.valueToTree(found.reasons()),
                JSON.valueToTree(candidates),
                JSON.valueToTree(rejected),
                row.skipReason(),
                suppliersRead,
                triedAt.or(row::triedAt),
                forms.<JsonNode>map(JSON::valueToTree).orElseGet(JSON::createObjectNode),
                reminders,
                remindedAt,
                row.version(),
                row.toldVersion(),
                endedAt,
                row.createdAt(),
                row.changedAt());
    }

    boolean isOpen() {
        return !status.hasEnded();
    }

    /** Whether a person has said which one it is. */
    boolean isChosen() {
        return found.how().equals(Optional.of(HowFound.CHOSEN));
    }

    /** Those that a change of theirs would matter to the task. */
    Stream<Long> concerned() {
        return Stream.concat(found.coupaId().stream(), candidates.stream().map(Offer::coupaId));
    }

    /** Somebody is to bring it, or to make this one active. */
    TaskState waiting(Found one) {
        return standing(SupplierOnboardingStatus.WAITING, one, List.of(), Optional.empty());
    }

    TaskState offering(List<Offer> offers) {
        return standing(SupplierOnboardingStatus.NEEDS_CHOICE, Found.NONE, offers, Optional.empty());
    }

    TaskState ended(SupplierOnboardingStatus how, Found with, Instant at) {
        return standing(how, with, List.of(), Optional.of(at));
    }

    private TaskState standing(
            SupplierOnboardingStatus now, Found one, List<Offer> offers, Optional<Instant> endedNow) {
        return new TaskState(now, one, offers, rejected, suppliersRead, forms, reminders, remindedAt, endedNow);
    }

    TaskState rejecting(List<Long> more) {
        var all = Stream.concat(rejected.stream(), more.stream()).distinct().toList();
        return new TaskState(status, found, candidates, all, suppliersRead, forms, reminders, remindedAt, endedAt);
    }

    /** The connection's suppliers were read in full by now. */
    TaskState knowingAll() {
        return new TaskState(status, found, candidates, rejected, true, forms, reminders, remindedAt, endedAt);
    }

    TaskState informed(FormsSeen seen) {
        return new TaskState(
                status, found, candidates, rejected, suppliersRead, Optional.of(seen), reminders, remindedAt, endedAt);
    }

    TaskState reminded(int number, Instant at) {
        return new TaskState(
                status, found, candidates, rejected, suppliersRead, forms, number, Optional.of(at), endedAt);
    }
}
