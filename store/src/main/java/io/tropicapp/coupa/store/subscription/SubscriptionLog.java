package io.tropicapp.coupa.store.subscription;

import io.tropicapp.coupa.store.audit.AuditLog;
import io.tropicapp.coupa.store.audit.NewAuditEntry;
import io.tropicapp.coupa.store.event.EventFeed;
import io.tropicapp.coupa.store.event.NewEvent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells what happens to subscriptions, in the feed and in the audit log. Call it in the transaction that does it. */
@Component
public class SubscriptionLog {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final EventFeed events;
    private final AuditLog audit;

    SubscriptionLog(EventFeed events, AuditLog audit) {
        this.events = events;
        this.audit = audit;
    }

    /**
     * Nothing is sent to it any more.
     *
     * @param row as it was before
     * @param cause REQUESTED, GONE or UNREACHABLE
     */
    public void paused(SubscriptionRow row, String cause, By by) {
        var data = data(row, Map.of("cause", cause, "position", row.position()));
        tell(row, "subscription.paused", data, by);
        did(row, "subscription.paused", data, by);
    }

    /** @param row as it was before */
    public void resumed(SubscriptionRow row, By by) {
        tell(row, "subscription.resumed", data(row, Map.of()), by);
        did(row, "subscription.resumed", data(row, Map.of()), by);
    }

    /** What is kept in the audit log alone. */
    public void did(SubscriptionRow row, String action, Map<String, Object> detail, By by) {
        audit.append(new NewAuditEntry(
                Optional.empty(),
                by.name(),
                by.role(),
                action,
                JSON.valueToTree(data(row, detail)),
                by.at(),
                Optional.empty()));
    }

    private void tell(SubscriptionRow row, String type, Map<String, Object> data, By by) {
        events.append(new NewEvent(
                row.organizationId(),
                Optional.empty(),
                type,
                1,
                Optional.of(row.id().toString()),
                JSON.valueToTree(data),
                by.at(),
                Optional.of("%s/%s/%d".formatted(row.id(), type, row.epoch()))));
    }

    private static Map<String, Object> data(SubscriptionRow row, Map<String, Object> more) {
        var data = new LinkedHashMap<String, Object>();
        data.put("subscriptionId", row.id());
        data.putAll(more);
        return data;
    }

    /** Who did it, and when. */
    public record By(String name, String role, Instant at) {}
}
