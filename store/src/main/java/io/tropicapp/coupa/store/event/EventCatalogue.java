package io.tropicapp.coupa.store.event;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All kinds of events. They stand in {@code events/*.json}, a file for each part of the business: what is told under which
 * name, and the schemas of the data. Whoever tells something new adds it there, and nowhere else.
 */
public final class EventCatalogue {

    private static final String FILES = "classpath*:events/*.json";

    private final List<EventType> types;

    private EventCatalogue(List<EventType> types) {
        this.types = types;
    }

    /** As it stands in the files. */
    public static EventCatalogue read() {
        try {
            return new EventCatalogue(Stream.of(new PathMatchingResourcePatternResolver().getResources(FILES))
                    .flatMap(EventCatalogue::typesIn)
                    .sorted(comparing(EventType::name).thenComparingInt(EventType::version))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By name, then by version. */
    public List<EventType> types() {
        return types;
    }

    public Optional<EventType> find(String name, int version) {
        return types.stream()
                .filter(type -> type.name().equals(name) && type.version() == version)
                .findFirst();
    }

    private static Stream<EventType> typesIn(Resource file) {
        try (InputStream content = file.getInputStream()) {
            var part = JsonMapper.shared().readTree(content);
            return part.get("events").valueStream().map(event -> type(event, part.get("data")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EventType type(JsonNode event, JsonNode schemas) {
        var name = event.get("type").asString();
        var data = Optional.ofNullable(schemas.get(event.get("data").asString()))
                .orElseThrow(() -> new IllegalStateException("There is no schema for the data of " + name));
        return new EventType(
                name,
                event.get("version").asInt(),
                event.get("about").asString(),
                data,
                event.has("pushedOnly") && event.get("pushedOnly").asBoolean());
    }
}
