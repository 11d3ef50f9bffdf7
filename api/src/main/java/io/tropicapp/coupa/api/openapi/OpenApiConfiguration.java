package io.tropicapp.coupa.api.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.idempotency.IdempotencyFilter;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/** The description of the API at {@code /v3/api-docs}, with what all operations have in common. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String PROBLEM = "Problem";
    private static final String CONNECTION = "#/components/schemas/ConnectionView";
    private static final String LATE =
            "Taken up and not done yet, as `note` says. Nothing needs to be sent again: look at the connection in a minute.";

    private static final Map<String, String> PROBLEMS = new TreeMap<>(Map.of(
            "400", "Malformed, or a field is not as it should be: see `errors`.",
            "401", "No valid token.",
            "403", "Not for the role of this token.",
            "404", "There is none, or it is another organization's.",
            "409", "Not now: out of order, or in the way of something else. The detail says what is open.",
            "422", "Understood, but not possible as it is. The detail says why.",
            "503", "The database or Temporal does not answer: send it again."));

    OpenApiConfiguration() {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class)
                .replaceWithSchema(JsonNode.class, new Schema<>().description("JSON, with names in camelCase."));
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Coupa integration")
                        .version("v1")
                        .description(
                                "Connects Coupa instances to Tropic, keeps users, suppliers and contracts in step, and"
                                        + " makes Coupa requisitions of Tropic requests.")
                        .license(new License().name("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    @Bean
    OpenApiCustomizer whatAllHaveInCommon() {
        return api -> {
            api.getComponents().addSchemas(PROBLEM, problem());
            api.getPaths().forEach(OpenApiConfiguration::complete);
        };
    }

    private static void complete(String name, PathItem path) {
        path.readOperations().forEach(OpenApiConfiguration::addProblems);
        Stream.of(path.getPut(), path.getPost()).filter(Objects::nonNull).forEach(OpenApiConfiguration::addLateness);
        if (path.getPost() != null && IdempotencyFilter.honours(name)) {
            path.getPost().addParametersItem(idempotencyKey());
        }
    }

    /** What an onboarding is told is answered with the connection, as it is when it is done or when the caller has waited enough. */
    private static void addLateness(Operation operation) {
        var done = operation.getResponses().get("200");
        if (done != null && showsTheConnection(done)) {
            operation
                    .getResponses()
                    .putIfAbsent("202", new ApiResponse().description(LATE).content(done.getContent()));
        }
    }

    private static boolean showsTheConnection(ApiResponse response) {
        return response.getContent() != null
                && response.getContent().values().stream()
                        .map(MediaType::getSchema)
                        .anyMatch(schema -> schema != null && CONNECTION.equals(schema.get$ref()));
    }

    private static void addProblems(Operation operation) {
        PROBLEMS.forEach((status, meaning) -> operation.getResponses().putIfAbsent(status, response(meaning)));
    }

    private static ApiResponse response(String meaning) {
        var schema = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        return new ApiResponse()
                .description(meaning)
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("RFC 9457. Other members depend on the type.")
                .addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema().format("uri"));
    }

    private static HeaderParameter idempotencyKey() {
        var parameter = new HeaderParameter();
        parameter
                .name(IdempotencyFilter.HEADER)
                .required(false)
                .schema(new StringSchema().maxLength(255))
                .description(
                        "The same request sent again with the same key is done once and answered the same, for a day.");
        return parameter;
    }
}
