package io.tropicapp.coupa.activities.supplier;

import io.tropicapp.coupa.store.event.NewEvent;
import io.tropicapp.coupa.store.supplier.SupplierOnboardingRow;
import io.tropicapp.coupa.workflows.supplier.SupplierOnboardingStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** What the Tropic backend is told of a change: ids, states and scores alone. */
final class TaskEvents {

    private final SupplierOnboardingRow row;
    private final TaskState before;
    private final TaskState after;
    private final List<NewEvent> all = new ArrayList<>();
    private final String organization;
    private final Instant now;

    private TaskEvents(SupplierOnboardingRow row, TaskState before, TaskState after, String organization, Instant now) {
        this.row = row;
        this.before = before;
        this.after = after;
        this.organization = organization;
        this.now = now;
    }

    /** @param row as written */
    static List<NewEvent> between(
            TaskState before, TaskState after, SupplierOnboardingRow row, String organization, Instant now) {
        var events = new TaskEvents(row, before, after, organization, now);
        events.reminder();
        events.status();
        return events.all;
    }

    private void reminder() {
        if (after.reminders() > before.reminders()) {
            tell(
                    "reminder",
                    Map.of("number", after.reminders(), "since", row.createdAt().toString()));
        }
    }

    private void status() {
        switch (after.status()) {
            case MATCHING -> {}
            case NEEDS_CHOICE -> tellIf(!offered(before).equals(offered(after)), candidates());
            case WAITING -> tellIf(!waiting(before).equals(waiting(after)), waiting(after));
            case COMPLETED, SKIPPED, CANCELLED -> tellIf(before.isOpen(), ending());
        }
    }

    private static List<Long> offered(TaskState state) {
        return state.candidates().stream().map(Offer::coupaId).toList();
    }

    private Map<String, Object> candidates() {
        return Map.of(
                "candidates",
                after.candidates().stream()
                        .map(offer -> Map.of(
                                "coupaSupplierId", offer.coupaId(), "score", offer.score(), "reasons", offer.kinds()))
                        .toList());
    }

    /** Empty while it does not wait. */
    private static Map<String, Object> waiting(TaskState state) {
        var data = new LinkedHashMap<String, Object>();
        if (state.status() == SupplierOnboardingStatus.WAITING) {
            data.put("suppliersRead", state.suppliersRead());
            data.putAll(supplier(state));
        }
        return data;
    }

    private Map<String, Object> ending() {
        var data = supplier(after);
        after.found().how().ifPresent(how -> data.put("how", how.name()));
        after.found().score().ifPresent(score -> {
            data.put("score", score);
            data.put(
                    "reasons",
                    after.found().reasons().stream()
                            .map(reason -> reason.kind().name())
                            .toList());
        });
        return data;
    }

    private static Map<String, Object> supplier(TaskState state) {
        var data = new LinkedHashMap<String, Object>();
        state.found().coupaId().ifPresent(id -> data.put("coupaSupplierId", id));
        state.found().coupaStatus().ifPresent(status -> data.put("coupaStatus", status));
        return data;
    }

    private void tellIf(boolean isNews, Map<String, Object> data) {
        if (isNews) {
            tell(after.status().name().toLowerCase(Locale.ROOT), data);
        }
    }

    private void tell(String what, Map<String, Object> more) {
        var data = new LinkedHashMap<String, Object>();
        data.put("tropicTaskId", row.tropicTaskId());
        data.put("status", after.status().name());
        data.put("waitingFor", after.status().turn().name());
        data.putAll(more);
        all.add(new NewEvent(
                organization,
                Optional.of(row.connectionId()),
                "supplier_onboarding." + what,
                1,
                Optional.of(row.tropicTaskId()),
                JsonMapper.shared().valueToTree(data),
                now,
                Optional.of("%s/supplier_onboarding/%s/%d/%s"
                        .formatted(row.connectionId(), row.tropicTaskId(), row.version(), what))));
    }
}
