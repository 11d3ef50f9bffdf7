package io.tropicapp.coupa.api;

import io.tropicapp.coupa.store.access.Role;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;

/** An organization with a connection, and its people. */
public final class Acme {

    public final String organization = "org-" + UUID.randomUUID();
    public final Http backend = TestWorld.API.as(Role.BACKEND);
    public final Http consultant = TestWorld.API.as(Role.CONSULTANT);
    public final Http operator = TestWorld.API.as(Role.OPERATOR);
    public final Http owner = TestWorld.API.as(Role.OWNER, organization);
    public final UUID id;

    private Acme() {
        var answer = backend.post("/v1/connections", details(organization));
        id = UUID.fromString(answer.at("/id"));
    }

    /** What it is connected with. Single quotes stand for double ones. */
    public static String details(String organization) {
        return """
                {'organizationId': '%s', 'organizationName': 'Acme, Inc.', 'instanceUrl': 'https://acme.coupahost.com',
                 'environment': 'SANDBOX', 'implementationStartDate': '2026-11-02', 'goLiveDate': '2027-01-04',
                 'timeZone': 'America/New_York',
                 'contacts': [{'name': 'Ana', 'email': 'ana@acme.example', 'role': 'Coupa admin'}]}
                """.formatted(organization);
    }

    /** At its first step. */
    public static Acme begun() {
        return new Acme();
    }

    /** With the API enabled: CONNECT is open. */
    public static Acme enabled() {
        var acme = begun();
        acme.consultant.post(acme.path("/api-enablement"), "{'status': 'APPROVED'}");
        return acme;
    }

    /** With credentials that Coupa accepts: USER_SYNC is open. */
    public static Acme connected() {
        var acme = enabled();
        acme.gives(PlayedCoupa.RIGHT_SECRET);
        return acme;
    }

    public static Acme live() {
        var acme = connected();
        acme.goesLive();
        return acme;
    }

    /** Once it is connected. */
    public void goesLive() {
        owner.put(path("/user-sync"), "{'includeExpenseUsers': false, 'invitations': {'when': 'AFTER_REVIEW'}}");
        owner.put(path("/supplier-defaults"), "{'instructions': 'Ask for a W-9.'}");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> shown().at("/stage").equals("LIVE"));
    }

    public Answer gives(String secret) {
        return owner.put(
                path("/credentials"),
                "{'domain': 'acme.coupahost.com', 'clientId': 'tropic', 'clientSecret': '%s'}".formatted(secret));
    }

    public String path(String below) {
        return "/v1/connections/" + id + below;
    }

    public Answer shown() {
        return owner.get(path(""));
    }

    /** Where a step stands, such as {@code OPEN}. */
    public String step(String name) {
        for (var step : shown().json().at("/steps")) {
            if (step.at("/name").asString().equals(name)) {
                return step.at("/status").asString();
            }
        }
        return "none";
    }

    public ConnectionId connectionId() {
        return new ConnectionId(id);
    }
}
