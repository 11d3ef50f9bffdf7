package io.tropicapp.coupa.activities.event;

import static java.util.stream.Collectors.joining;

import io.tropicapp.coupa.store.event.Event;
import io.tropicapp.coupa.store.event.EventView;
import io.tropicapp.coupa.store.subscription.SigningSecret;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is sent for one event: the same as stands in the feed, so its id is the same wherever it is read.
 *
 * @param id stays the same however often it is sent
 */
record Message(String id, String body) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Message of(Event event) {
        return new Message(event.id().toString(), JSON.writeValueAsString(EventView.of(event)));
    }

    /** By the Standard Webhooks scheme, with a signature of each secret. */
    Map<String, String> headers(long timestamp, List<SigningSecret> secrets) {
        return Map.of(
                "webhook-id",
                id,
                "webhook-timestamp",
                String.valueOf(timestamp),
                "webhook-signature",
                secrets.stream().map(secret -> secret.sign(id, timestamp, body)).collect(joining(" ")));
    }
}
