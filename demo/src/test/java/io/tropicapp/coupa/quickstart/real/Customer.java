package io.tropicapp.coupa.quickstart.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.onboarding.Onboarding;
import io.tropicapp.coupa.workflows.sync.Sync;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** An organization of its own and its connection, by the API alone. */
final class Customer {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final Everything everything;
    private final String organization;
    private final String id;
    private final Api backend;

    private Customer(Everything everything, String organization, String id) {
        this.everything = everything;
        this.organization = organization;
        this.id = id;
        backend = everything.as("backend");
    }

    /** One that has given the instance's details. */
    static Customer begun() {
        return begun(Everything.shared());
    }

    static Customer begun(Everything everything) {
        var organization = "org-" + UUID.randomUUID();
        var made = everything
                .as("backend")
                .post(
                        "/v1/connections",
                        Map.of(
                                "organizationId",
                                organization,
                                "organizationName",
                                "Acme",
                                "instanceUrl",
                                everything.coupa().url(),
                                "environment",
                                "SANDBOX",
                                "implementationStartDate",
                                LocalDate.now(ZoneOffset.UTC).toString(),
                                "timeZone",
                                "UTC",
                                "contacts",
                                List.of()));
        var customer = new Customer(everything, organization, made.path("id").asString());
        customer.comesTo("API_ENABLEMENT");
        return customer;
    }

    static Customer live() {
        return live(Everything.shared());
    }

    static Customer live(Everything everything) {
        var customer = begun(everything);
        customer.isEnabled();
        customer.goesLive();
        return customer;
    }

    void isEnabled() {
        backend.post(at("api-enablement"), Map.of("status", "APPROVED"));
        comesTo("CONNECT");
    }

    /** From where the API is enabled. */
    void goesLive() {
        var coupa = everything.coupa();
        backend.put(
                at("credentials"),
                Map.of("domain", coupa.domain(), "clientId", coupa.clientId(), "clientSecret", coupa.clientSecret()));
        backend.put(
                at("user-sync"), Map.of("includeExpenseUsers", true, "invitations", Map.of("when", "AFTER_REVIEW")));
        backend.put(at("supplier-defaults"), Map.of("instructions", "Ask for a W-9."));
        comesTo("LIVE");
        eventually(() -> !sync().path("running").isObject());
    }

    /** The same one, where another system goes on with its data. */
    Customer seenBy(Everything other) {
        return new Customer(other, organization, id);
    }

    String id() {
        return id;
    }

    ConnectionId connection() {
        return new ConnectionId(UUID.fromString(id));
    }

    String organization() {
        return organization;
    }

    String onboarding() {
        return Onboarding.workflowId(connection());
    }

    String schedule() {
        return Sync.workflowId(connection());
    }

    void comesTo(String stage) {
        await().atMost(SOON).pollInterval(LOOK_EVERY).untilAsserted(() -> {
            var shown = shown();
            assertThat(shown.path("stage").asString()).as("stage of %s", shown).isEqualTo(stage);
        });
    }

    JsonNode shown() {
        return backend.get("/v1/connections/" + id);
    }

    String stage() {
        return shown().path("stage").asString();
    }

    JsonNode step(String name) {
        return each(shown().path("steps")).stream()
                .filter(step -> step.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    JsonNode sync() {
        return shown().path("sync");
    }

    /** The newest first. */
    List<JsonNode> runs() {
        return each(backend.get(at("syncs")).path("items"));
    }

    String at(String path) {
        return "/v1/connections/%s/%s".formatted(id, path);
    }

    Api backend() {
        return backend;
    }

    static List<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    static void eventually(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(condition);
    }
}
