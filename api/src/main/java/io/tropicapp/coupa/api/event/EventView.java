package io.tropicapp.coupa.api.event;

import io.tropicapp.coupa.store.event.Event;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Something that was told.
 *
 * @param position 1, 2, 3 … within the organization
 * @param version of the shape of {@code data}
 */
record EventView(
        long position,
        UUID id,
        String type,
        int version,
        @Nullable UUID connectionId,
        @Nullable String subject,
        JsonNode data,
        Instant occurredAt) {

    static EventView of(Event event) {
        return new EventView(
                event.position(),
                event.id(),
                event.type(),
                event.version(),
                event.connectionId().orElse(null),
                event.subject().orElse(null),
                event.data(),
                event.occurredAt());
    }
}
