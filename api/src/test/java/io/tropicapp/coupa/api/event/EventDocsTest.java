package io.tropicapp.coupa.api.event;

import static io.tropicapp.coupa.api.TestWorld.API;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.store.event.EventCatalogue;
import io.tropicapp.coupa.store.event.EventType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is told is described where readers look. */
class EventDocsTest {

    private final List<EventType> types = EventCatalogue.read().types();

    @Test
    void theDocumentationListsExactlyTheCatalogue() throws IOException {
        var rows = Files.readAllLines(Path.of("../docs/events.md")).stream()
                .filter(line -> line.matches("\\| `[a-z_]+\\.[a-z_]+` \\|.*"))
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(types.stream()
                        .map(type -> "| `%s` | %d | %s |".formatted(type.name(), type.version(), type.about()))
                        .toList());
    }

    @Test
    void openApiHasASchemaAndAWebhookForEachType() {
        var api = API.nobody().get("/v3/api-docs").json();

        assertThat(types).allSatisfy(type -> {
            var schema = api.at("/components/schemas/" + type.schemaName());
            assertThat(schema.at("/properties/type/const").asString("")).isEqualTo(type.name());
            assertThat(schema.at("/properties/version/const").asInt(0)).isEqualTo(type.version());
            assertThat(schema.at("/properties/data/properties").propertyNames())
                    .containsExactlyElementsOf(type.data().at("/properties").propertyNames());
            assertThat(webhook(api, type)
                            .at("/requestBody/content/application~1json/schema/$ref")
                            .asString(""))
                    .endsWith("/" + type.schemaName());
        });
    }

    private static JsonNode webhook(JsonNode api, EventType type) {
        return api.at("/webhooks/" + type.name() + "/post");
    }
}
