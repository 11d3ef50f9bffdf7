package io.tropicapp.coupa.quickstart.cluster;

import io.tropicapp.coupa.quickstart.QuickstartFailed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** An organization with a live connection. */
record Customer(String organization, String connection) {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** Begins its onboarding and takes all steps at once, up to the first full sync. */
    static Customer onboard(
            String organization, Talk talk, SimulatedCoupa coupa, String clientId, String clientSecret) {
        var today = LocalDate.now(ZoneOffset.UTC);
        var made = talk.post(
                "/v1/connections",
                Map.of(
                        "organizationId",
                        organization,
                        "organizationName",
                        organization + " Corporation",
                        "instanceUrl",
                        coupa.url(),
                        "environment",
                        "SANDBOX",
                        "implementationStartDate",
                        today.toString(),
                        "goLiveDate",
                        today.plusWeeks(6).toString(),
                        "timeZone",
                        "America/New_York",
                        "contacts",
                        List.of()));
        var customer = new Customer(organization, made.path("id").asString());
        customer.until(talk, seen -> isDone(seen, "INSTANCE_DETAILS"), "its first step");
        talk.post(customer.at("support-access"), Map.of("status", "GRANTED", "note", "Coupa has confirmed."));
        talk.post(customer.at("api-enablement"), Map.of("status", "APPROVED", "note", "Coupa has confirmed."));
        customer.until(talk, seen -> isDone(seen, "API_ENABLEMENT"), "API enablement");
        talk.put(
                customer.at("credentials"),
                Map.of("domain", coupa.domain(), "clientId", clientId, "clientSecret", clientSecret));
        customer.until(talk, seen -> isDone(seen, "CONNECT"), "its credentials");
        talk.put(
                customer.at("user-sync"),
                Map.of("includeExpenseUsers", true, "invitations", Map.of("when", "AFTER_REVIEW")));
        customer.until(talk, seen -> isDone(seen, "USER_SYNC"), "its choice of users");
        talk.put(customer.at("supplier-defaults"), Map.of("instructions", "Add it in Coupa."));
        return customer;
    }

    void untilLive(Talk talk) {
        until(talk, seen -> seen.path("stage").asString().equals("LIVE"), "to be live");
    }

    String at(String path) {
        return "/v1/connections/%s/%s".formatted(connection, path);
    }

    private void until(Talk talk, Predicate<JsonNode> so, String what) {
        var giveUp = Instant.now().plus(PATIENCE);
        var seen = talk.get("/v1/connections/" + connection);
        while (!so.test(seen)) {
            if (Instant.now().isAfter(giveUp)) {
                throw new QuickstartFailed("%s waits for %s in vain: %s".formatted(organization, what, seen));
            }
            Pause.of(Duration.ofMillis(200));
            seen = talk.get("/v1/connections/" + connection);
        }
    }

    private static boolean isDone(JsonNode seen, String step) {
        for (var each : seen.path("steps")) {
            if (each.path("name").asString().equals(step)) {
                return each.path("status").asString().equals("DONE");
            }
        }
        return false;
    }
}
