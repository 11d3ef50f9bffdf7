package io.tropicapp.coupa.api.supplier;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.api.supplier.OnboardingView.Form;
import io.tropicapp.coupa.api.supplier.OnboardingView.Matched;
import io.tropicapp.coupa.api.supplier.OnboardingView.SupplierInformationState;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.supplier.SupplierIdentities;
import io.tropicapp.coupa.store.supplier.SupplierIdentity;
import io.tropicapp.coupa.store.supplier.SupplierOnboardingRow;
import io.tropicapp.coupa.store.supplier.SupplierOnboardings;
import io.tropicapp.coupa.workflows.supplier.HowFound;
import io.tropicapp.coupa.workflows.supplier.SupplierOnboardingStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shows tasks as their rows have them at this moment, and suppliers as they are here now. */
@Component
class OnboardingViews {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Kept>> OFFERS = new TypeReference<>() {};
    private static final TypeReference<List<OnboardingView.Reason>> REASONS = new TypeReference<>() {};
    private static final TypeReference<List<Long>> IDS = new TypeReference<>() {};
    private static final TypeReference<List<Form>> FORMS = new TypeReference<>() {};

    private final SupplierOnboardings tasks;
    private final SupplierIdentities suppliers;

    OnboardingViews(SupplierOnboardings tasks, SupplierIdentities suppliers) {
        this.tasks = tasks;
        this.suppliers = suppliers;
    }

    /** A candidate as it is kept. */
    private record Kept(long coupaId, double score, List<OnboardingView.Reason> reasons) {}

    /** @throws Problem 404 if there is none of this task */
    SupplierOnboardingRow row(Connection connection, String tropicTaskId) {
        return tasks.find(connection.id(), tropicTaskId)
                .orElseThrow(() -> Problem.notFound("supplier onboarding " + tropicTaskId));
    }

    /** @param note on what is not finished yet */
    OnboardingView now(Connection connection, String tropicTaskId, Optional<String> note) {
        var row = row(connection, tropicTaskId);
        var status = SupplierOnboardingStatus.valueOf(row.status());
        var offers = JSON.convertValue(row.candidates(), OFFERS);
        var known = known(row, offers);
        return new OnboardingView(
                tropicTaskId,
                status,
                status.turn(),
                OnboardingTurns.next(row),
                WantedSuppliers.of(row),
                found(row, known),
                offers.stream().map(offer -> candidate(offer, known)).toList(),
                JSON.convertValue(row.rejected(), IDS),
                status == SupplierOnboardingStatus.SKIPPED ? row.skipReason().orElse(null) : null,
                instructions(connection, row),
                row.suppliersRead(),
                forms(row.information()),
                state(row.information()),
                row.reminders(),
                row.remindedAt().orElse(null),
                OnboardingSummary.isOverdue(row),
                note.orElse(null),
                row.createdAt(),
                row.changedAt(),
                row.endedAt().orElse(null),
                links(row));
    }

    private Map<Long, SupplierIdentity> known(SupplierOnboardingRow row, List<Kept> offers) {
        var ids = Stream.concat(row.coupaSupplierId().stream(), offers.stream().map(Kept::coupaId))
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : suppliers.of(row.connectionId(), ids).stream().collect(toMap(SupplierIdentity::coupaId, identity()));
    }

    private static @Nullable Matched found(SupplierOnboardingRow row, Map<Long, SupplierIdentity> known) {
        return row.coupaSupplierId()
                .map(id -> matched(
                        id,
                        Optional.ofNullable(known.get(id)),
                        row.how().map(HowFound::valueOf),
                        row.score(),
                        JSON.convertValue(row.reasons(), REASONS)))
                .orElse(null);
    }

    private static Matched candidate(Kept offer, Map<Long, SupplierIdentity> known) {
        return matched(
                offer.coupaId(),
                Optional.ofNullable(known.get(offer.coupaId())),
                Optional.empty(),
                Optional.of(offer.score()),
                offer.reasons());
    }

    private static Matched matched(
            long id,
            Optional<SupplierIdentity> known,
            Optional<HowFound> how,
            Optional<Double> score,
            List<OnboardingView.Reason> reasons) {
        return new Matched(
                id,
                known.flatMap(SupplierIdentity::name).orElse(null),
                known.flatMap(SupplierIdentity::number).orElse(null),
                known.flatMap(SupplierIdentity::status).orElse(null),
                how.orElse(null),
                score.orElse(null),
                reasons);
    }

    private static OnboardingView.@Nullable Instructions instructions(
            Connection connection, SupplierOnboardingRow row) {
        return row.instructions()
                .map(own -> new OnboardingView.Instructions(own, "TASK"))
                .or(() -> Optional.ofNullable(connection.choices().supplierInstructions())
                        .map(usual -> new OnboardingView.Instructions(usual, "CONNECTION")))
                .orElse(null);
    }

    private static List<Form> forms(JsonNode seen) {
        return seen.isEmpty() ? List.of() : JSON.convertValue(seen.path("forms"), FORMS);
    }

    private static SupplierInformationState state(JsonNode seen) {
        return seen.isEmpty()
                ? SupplierInformationState.NEVER_ASKED
                : JSON.treeToValue(seen, SupplierInformationState.class);
    }

    static String address(SupplierOnboardingRow row) {
        return address(row.connectionId(), row.tropicTaskId());
    }

    static String address(UUID connection, String tropicTaskId) {
        return "/v1/connections/%s/supplier-onboardings/%s".formatted(connection, tropicTaskId);
    }

    private static Map<String, String> links(SupplierOnboardingRow row) {
        var self = address(row);
        return Map.of(
                "self", self,
                "choose", self + "/choose",
                "complete", self + "/complete",
                "skip", self + "/skip",
                "refresh", self + "/refresh",
                "connection", "/v1/connections/" + row.connectionId());
    }
}
