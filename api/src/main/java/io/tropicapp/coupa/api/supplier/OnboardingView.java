package io.tropicapp.coupa.api.supplier;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tropicapp.coupa.workflows.connection.WaitingFor;
import io.tropicapp.coupa.workflows.supplier.HowFound;
import io.tropicapp.coupa.workflows.supplier.SupplierOnboardingStatus;
import io.tropicapp.coupa.workflows.supplier.TropicSupplier;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits for a supplier, with everything that is known of it.
 *
 * @param next whose turn it is and what to do, in one sentence
 * @param supplier as Tropic knows it
 * @param coupaSupplier the one that the task ended with or, while it waits, the one that is there and not active
 * @param candidates those that may be the one, best first
 * @param rejected Coupa's ids of those that a person said it is not
 * @param skipReason of one that a person skipped
 * @param instructions for whoever adds the supplier, in Markdown: the task's own, or else the connection's as they are now
 * @param suppliersRead whether the connection's suppliers were read in full: before, nothing follows from their absence
 * @param supplierInformation what Coupa's Supplier Information said last
 * @param overdue whether it has waited for so long that there was a reminder
 * @param note what is not finished yet
 */
@Schema(name = "SupplierOnboardingView")
record OnboardingView(
        String tropicTaskId,
        SupplierOnboardingStatus status,
        WaitingFor waitingFor,
        String next,
        TropicSupplier supplier,
        @Nullable Matched coupaSupplier,
        List<Matched> candidates,
        List<Long> rejected,
        @Nullable String skipReason,
        @Nullable Instructions instructions,
        boolean suppliersRead,
        List<Form> supplierInformation,
        SupplierInformationState supplierInformationState,
        int reminders,
        @Nullable Instant remindedAt,
        boolean overdue,
        @Nullable String note,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant endedAt,
        Map<String, String> links) {

    /**
     * A supplier of Coupa's, as it is here now, and why it came into question.
     *
     * @param status in Coupa's words
     * @param how null while it is not certain
     * @param score from 0 to 1; null if a person named it
     */
    @Schema(name = "MatchedSupplier")
    record Matched(
            long coupaId,
            @Nullable String name,
            @Nullable String number,
            @Nullable String status,
            @Nullable HowFound how,
            @Nullable Double score,
            List<Reason> reasons) {}

    /**
     * What speaks for it or against it.
     *
     * @param kind for machines
     * @param sentence for people
     */
    @Schema(name = "MatchReason")
    record Reason(String kind, String sentence) {}

    /** @param from TASK or CONNECTION */
    @Schema(name = "OnboardingInstructions")
    record Instructions(String markdown, String from) {}

    /**
     * A form in flight in Coupa.
     *
     * @param status in Coupa's words
     */
    @Schema(name = "SupplierInformationForm")
    record Form(
            long id,
            @Nullable String status,
            @Nullable String name,
            @Nullable Long supplierId,
            @Nullable String supplierName,
            @Nullable String supplierNumber,
            @Nullable Boolean duplicateExists,
            @Nullable Instant createdAt,
            @Nullable Instant updatedAt) {}

    /**
     * How far what is shown can be relied on.
     *
     * @param at when Coupa was asked; null: never yet
     * @param available whether the customer has Supplier Information; null: not known yet
     * @param note why there may be more than is shown
     */
    record SupplierInformationState(
            @Nullable Instant at,
            @Nullable Boolean available,
            @Nullable String note) {

        static final SupplierInformationState NEVER_ASKED = new SupplierInformationState(null, null, null);
    }
}
