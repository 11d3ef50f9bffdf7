package io.tropicapp.coupa.api.event;

import static io.tropicapp.coupa.api.TestWorld.API;

import io.tropicapp.coupa.store.event.EventFeed;
import io.tropicapp.coupa.store.event.NewEvent;
import io.tropicapp.coupa.store.event.Retention;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The feed of an organization, as a worker writes it. */
public final class Told {

    public final String organization = "org-" + UUID.randomUUID();

    public void live(int times) {
        for (int i = 0; i < times; i++) {
            append("connection.live", Map.of());
        }
    }

    public void requisition(String request, String status) {
        append(
                "requisition." + status.toLowerCase(Locale.ROOT),
                Map.of("tropicRequestId", request, "status", status, "waitingFor", "NOBODY", "round", 1));
    }

    private void append(String type, Map<String, Object> data) {
        API.the(EventFeed.class)
                .append(new NewEvent(
                        organization,
                        Optional.empty(),
                        type,
                        1,
                        Optional.of("x"),
                        JsonMapper.shared().valueToTree(data),
                        Instant.parse("2026-11-24T12:00:00Z"),
                        Optional.empty()));
    }

    /** As a worker does every day. */
    public void isNoLongerKept(int upTo) {
        API.the(JdbcClient.class)
                .sql("""
                        update event set recorded_at = now() - interval '100 days'
                        where organization_id = :organization and position <= :upTo
                        """)
                .param("organization", organization)
                .param("upTo", upTo)
                .update();
        API.the(Retention.class).remove(organization, Instant.now().minus(Duration.ofDays(90)), 1000);
    }
}
