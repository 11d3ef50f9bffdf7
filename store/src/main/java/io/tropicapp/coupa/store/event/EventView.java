package io.tropicapp.coupa.store.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Something that was told, as it is read: the same in the feed, in the stream and in what is pushed.
 *
 * @param id the same wherever and however often the event is read
 * @param position 1, 2, 3 … within the organization
 * @param version of the shape of {@code data}
 */
public record EventView(
        UUID id,
        String organizationId,
        long position,
        String type,
        int version,
        @Nullable UUID connectionId,
        @Nullable String subject,
        JsonNode data,
        Instant occurredAt) {

    public static EventView of(Event event) {
        return new EventView(
                event.id(),
                event.organizationId(),
                event.position(),
                event.type(),
                event.version(),
                event.connectionId().orElse(null),
                event.subject().orElse(null),
                event.data(),
                event.occurredAt());
    }
}
