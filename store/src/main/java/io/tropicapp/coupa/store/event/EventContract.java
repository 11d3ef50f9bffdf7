package io.tropicapp.coupa.store.event;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds what is told to the catalogue: a type that is not in it, data that its schema does not allow, and members that its
 * schema does not name. Where {@code coupa.events.strict} is set, as in all tests, such an event is refused; else it is logged,
 * since what has happened must not be held back by how it is told.
 */
@Component
class EventContract {

    private static final Logger LOG = LoggerFactory.getLogger(EventContract.class);

    private final Map<String, Schema> schemas;
    private final boolean strict;

    EventContract(@Value("${coupa.events.strict:false}") boolean strict) {
        this.strict = strict;
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        this.schemas = EventCatalogue.read().types().stream()
                .filter(type -> !type.pushedOnly())
                .collect(toUnmodifiableMap(
                        type -> key(type.name(), type.version()), type -> registry.getSchema(closed(type.data()))));
    }

    void check(NewEvent event) {
        breach(event).ifPresent(breach -> {
            if (strict) {
                throw new IllegalArgumentException(breach);
            }
            LOG.error("{}", breach);
        });
    }

    private Optional<String> breach(NewEvent event) {
        var schema = schemas.get(key(event.type(), event.version()));
        if (schema == null) {
            return Optional.of(
                    "Event %s, version %d, is not in the catalogue: add it to store/src/main/resources/events"
                            .formatted(event.type(), event.version()));
        }
        var errors = schema.validate(event.data());
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of("The data of event %s is not as the catalogue says: %s"
                        .formatted(
                                event.type(),
                                errors.stream().map(String::valueOf).collect(joining("; "))));
    }

    /** Readers are promised that more may come; we are not free to tell what nobody has described. */
    private static JsonNode closed(JsonNode schema) {
        var closed = schema.deepCopy();
        if (closed instanceof ObjectNode object) {
            object.put("additionalProperties", false);
        }
        return closed;
    }

    private static String key(String type, int version) {
        return type + "/" + version;
    }
}
