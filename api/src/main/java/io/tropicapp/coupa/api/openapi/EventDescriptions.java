package io.tropicapp.coupa.api.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.tropicapp.coupa.store.event.EventCatalogue;
import io.tropicapp.coupa.store.event.EventType;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Describes each kind of event: its schema, such as {@code RequisitionApprovedV1}, and that it may be pushed. */
@Configuration(proxyBeanMethods = false)
class EventDescriptions {

    @Bean
    OpenApiCustomizer events() {
        var types = EventCatalogue.read().types();
        return api -> types.forEach(type -> describe(type, api));
    }

    private static void describe(EventType type, OpenAPI api) {
        api.getComponents().addSchemas(type.schemaName(), schema(type));
        api.addWebhooks(type.name(), new PathItem().post(delivery(type)));
    }

    /** The one that is newest, where there are several versions: they come in that order. */
    private static Operation delivery(EventType type) {
        var schema = new JsonSchema().$ref("#/components/schemas/" + type.schemaName());
        return new Operation()
                .summary(type.about())
                .operationId("on" + type.schemaName())
                .addTagsItem("Events")
                .requestBody(new RequestBody()
                        .required(true)
                        .content(new Content().addMediaType("application/json", new MediaType().schema(schema))))
                .responses(new ApiResponses()
                        .addApiResponse(
                                "2XX", new ApiResponse().description("Taken. Anything else, and it is sent again."))
                        .addApiResponse(
                                "410", new ApiResponse().description("Gone for good: the subscription is paused.")));
    }

    private static Schema<?> schema(EventType type) {
        var json = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "type",
                        "object",
                        "description",
                        type.about(),
                        "required",
                        List.of("id", "organizationId", "position", "type", "version", "data", "occurredAt"),
                        "properties",
                        properties(type)));
        try {
            return Json31.mapper().readValue(json, JsonSchema.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The schema of %s cannot be read".formatted(type.name()), e);
        }
    }

    private static Map<String, Object> properties(EventType type) {
        return Map.of(
                "id", Map.of("type", "string", "format", "uuid", "description", "The same however often it is read."),
                "organizationId", Map.of("type", "string"),
                "position", Map.of("type", "integer", "description", "1, 2, 3 … within the organization."),
                "type", Map.of("const", type.name()),
                "version", Map.of("const", type.version()),
                "connectionId", Map.of("type", List.of("string", "null"), "format", "uuid"),
                "subject", Map.of("type", List.of("string", "null"), "description", "The id of what it is about."),
                "occurredAt", Map.of("type", "string", "format", "date-time"),
                "data", type.data());
    }
}
