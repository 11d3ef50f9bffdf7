package io.tropicapp.coupa.api.connection;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tropicapp.coupa.api.sync.SyncRunView;
import io.tropicapp.coupa.store.connection.Contact;
import io.tropicapp.coupa.store.connection.EndpointCheck;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A connection with everything that is known of it.
 *
 * @param stage the step that onboarding is at, LIVE, or DISCONNECTED
 * @param userSync null until the Owner has chosen
 * @param supplierDefaults null until the Owner has given them
 * @param promotion null unless somebody wants a sandbox's settings in production
 * @param disconnection null unless the connection is at its end
 * @param note only in answers to something that is not finished yet
 */
public record ConnectionView(
        UUID id,
        String organizationId,
        String organizationName,
        String environment,
        String instanceUrl,
        String timeZone,
        @Nullable LocalDate implementationStartDate,
        @Nullable LocalDate goLiveDate,
        List<Contact> contacts,
        List<LocalDate> holidays,
        String stage,
        String health,
        List<String> warnings,
        List<StepView> steps,
        @Nullable UserSync userSync,
        @Nullable SupplierDefaults supplierDefaults,
        Requisitions requisitions,
        SyncState sync,
        @Nullable PromotionView promotion,
        @Nullable DisconnectionView disconnection,
        Instant createdAt,
        Instant updatedAt,
        Map<String, String> links,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String note) {

    /** Which users come over. */
    public record UserSync(boolean includeExpenseUsers, Invitations invitations) {}

    /** @param date with ON_DATE only, in the organization's time zone */
    public record Invitations(String when, @Nullable LocalDate date) {}

    /** In Markdown. */
    public record SupplierDefaults(String instructions) {}

    /** @param available null until the endpoints were tried */
    public record Requisitions(@Nullable Boolean available, List<EndpointCheck> endpoints) {}

    /**
     * How its syncs go.
     *
     * @param paused nothing starts by itself
     * @param lastRun the newest that has ended
     * @param schedule null before the connection is live, and where Temporal has no Schedules or does not answer
     */
    public record SyncState(
            boolean paused,
            @Nullable SyncRunView lastRun,
            @Nullable SyncRunView running,
            List<WatermarkView> watermarks,
            @Nullable ScheduleView schedule) {}

    /**
     * How far the incremental pull of a resource has come.
     *
     * @param value in Coupa's clock; null if the next pull is a full one
     */
    public record WatermarkView(
            String resource,
            @Nullable Instant value,
            @Nullable Instant fullSyncedAt) {}
}
