package io.tropicapp.coupa.simulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.simulator.Caller;
import io.tropicapp.coupa.simulator.Instances;
import io.tropicapp.coupa.simulator.Simulator;
import io.tropicapp.coupa.simulator.requisition.Wish;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ControlTest {

    private Simulator simulator;
    private Caller caller;

    @BeforeEach
    void start() {
        simulator = Simulator.start(Instances.small());
        caller = Caller.of(simulator);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void itSaysWhatThereIs() {
        assertThat(get("/_control").body()).contains("POST   /_control/faults");
    }

    @Test
    void requestsAreCountedButNotItsOwn() {
        caller.get("/api/users");

        var stats = Caller.read(get("/_control/stats"));

        assertThat(stats.path("requests").asInt()).isEqualTo(2);
        assertThat(stats.path("byPath").path("/api/users").asInt()).isEqualTo(1);
        assertThat(Caller.read(delete("/_control/stats")).path("requests").asInt())
                .isZero();
    }

    @Test
    void faultsAreScriptedAndCleared() {
        post(
                "/_control/faults",
                "{\"path\":\"/api/users*\",\"kind\":\"status\",\"status\":503,\"body\":\"html\",\"after\":1,\"times\":5}");

        assertThat(caller.get("/api/users").statusCode()).isEqualTo(200);
        assertThat(caller.get("/api/users/1").statusCode()).isEqualTo(503);
        assertThat(get("/_control/faults").body()).contains("/api/users*");
        delete("/_control/faults");
        assertThat(caller.get("/api/users").statusCode()).isEqualTo(200);
    }

    @Test
    void oneFaultIsEndedByItsNumber() {
        post("/_control/faults", "{\"path\":\"*\",\"kind\":\"throttled\",\"retryAfterSeconds\":2}");
        assertThat(caller.get("/api/users").statusCode()).isEqualTo(429);

        assertThat(delete("/_control/faults/1").body()).isEqualTo("{}");

        assertThat(caller.get("/api/users").statusCode()).isEqualTo(200);
    }

    @Test
    void recordsAreAddedChangedAndReadWhole() {
        long id = Caller.read(post("/_control/records/users", "{\"firstname\":\"Ada\"}"))
                .path("id")
                .asLong();
        post("/_control/records/users/" + id, "{\"active\":false}");

        var whole = Caller.read(get("/_control/snapshot/users"));

        assertThat(whole.size()).isEqualTo(241);
        assertThat(whole.path(240).path("firstname").asString()).isEqualTo("Ada");
        assertThat(whole.path(240).path("active").asBoolean()).isFalse();
    }

    @Test
    void lifeIsStartedStoppedAndHurried() {
        assertThat(post("/_control/life", "{\"perSecond\":2}").body()).contains("\"running\":true");
        assertThat(delete("/_control/life").body()).contains("\"running\":false");
        int before = Caller.read(get("/_control/life")).path("changes").asInt();

        var after = Caller.read(post("/_control/life/changes", "{\"count\":7}"));

        assertThat(after.path("changes").asInt()).isGreaterThanOrEqualTo(before + 7);
    }

    @Test
    void clientsAndTokensAreEnded() {
        post("/_control/tokens/expire", "");
        assertThat(caller.get("/api/users").statusCode()).isEqualTo(401);

        Caller renewed = Caller.of(simulator);
        var answer = post("/_control/clients/tropic-integration", "{\"revoked\":true,\"secret\":\"changed\"}");

        assertThat(renewed.get("/api/users").statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("revoked").doesNotContain("changed");
        post("/_control/clients/tropic-integration", "{\"revoked\":false,\"scopes\":[\"core.user.read\"]}");
        assertThat(renewed.get("/api/users").statusCode()).isEqualTo(200);
    }

    @Test
    void answersAreThinnedAndMadeFullAgain() {
        post("/_control/response-filters", "{\"resource\":\"users\",\"drop\":[\"login\"]}");
        assertThat(caller.json("/api/users/1").has("login")).isFalse();

        delete("/_control/response-filters");

        assertThat(caller.json("/api/users/1").has("login")).isTrue();
    }

    @Test
    void approversDecideUnderTheirOwnNames() {
        long id = new Wish(simulator).submittedId("5000.00");
        var open = Caller.read(get("/_control/approvals")).path(0);

        post("/_control/approvals/" + open.path("id").asLong() + "/approve", "{\"reason\":\"Fine\"}");
        post("/_control/requisitions/" + id + "/reject", "{\"reason\":\"Too dear\"}");

        var approvals = caller.json("/api/requisitions/" + id).path("approvals");
        assertThat(approvals.path(0).path("approved-by").path("id"))
                .isEqualTo(open.path("approver").path("id"));
        assertThat(approvals.path(1).path("note").asString()).isEqualTo("Too dear");
        assertRefused(
                post("/_control/approvals/" + open.path("id").asLong() + "/approve", ""), "Cannot approve an approval");
    }

    @Test
    void approvalsAreHeldAndDelegated() {
        new Wish(simulator).submittedId("10.00");
        String approval = "/_control/approvals/"
                + Caller.read(get("/_control/approvals")).path(0).path("id").asLong();

        assertThat(post(approval + "/hold", "{\"reason\":\"Budget\"}").body()).contains("on_hold");
        assertThat(post(approval + "/delegate", "{\"to\":4}").body()).contains("\"delegate-id\":\"4\"");
        assertRefused(post(approval + "/delegate", "{}"), "A delegation takes the id");
    }

    @Test
    void aRequisitionIsTakenThroughItsLife() {
        long id = new Wish(simulator).submittedId("10.00");
        String requisition = "/_control/requisitions/" + id;
        post("/_control/requisitions", "{\"orderAfterMillis\":3600000,\"rejectedBecome\":\"abandoned\"}");

        assertThat(post(requisition + "/approve-all", "").body()).contains("\"status\":\"approved\"");
        assertThat(post(requisition + "/order", "").body()).contains("\"status\":\"ordered\"");
        assertThat(post(requisition + "/receive-partially", "").body()).contains("partially_received");
        long order = Caller.read(get("/_control/snapshot/purchase_orders"))
                .path(0)
                .path("id")
                .asLong();
        assertThat(post("/_control/orders/" + order + "/revise", "").body()).contains("\"version\":2");
        assertThat(post("/_control/orders/" + order + "/close", "").body()).contains("\"status\":\"closed\"");
        assertRefused(post(requisition + "/withdraw", ""), "Requisition cannot be withdrawn while it is partially");
        assertThat(post(requisition + "/delete", "").body()).contains("deleted");
        assertThat(simulator.requisitions().count()).isZero();
    }

    @Test
    void requestsAreCountedByMethodAndResource() {
        new Wish(simulator).submittedId("10.00");
        caller.get("/api/requisitions");

        var stats = Caller.read(get("/_control/stats")).path("byCall");

        assertThat(stats.path("POST /api/requisitions/submit_for_approval").asInt())
                .isEqualTo(1);
        assertThat(stats.path("GET /api/requisitions").asInt()).isEqualTo(1);
        assertThat(simulator.stats().requestsFor("requisitions")).isEqualTo(2);
    }

    @Test
    void faultsThatLoseAnswersAreScriptedForOneMethod() {
        post(
                "/_control/faults",
                "{\"path\":\"/api/requisitions\",\"method\":\"post\",\"kind\":\"status-after\",\"status\":502}");

        assertThat(caller.get("/api/requisitions").statusCode()).isEqualTo(200);
        assertThat(caller.post(
                                "/api/requisitions",
                                new Wish(simulator).of("1.00").toString())
                        .statusCode())
                .isEqualTo(502);
        assertThat(simulator.requisitions().count()).isEqualTo(1);
    }

    @Test
    void whatMakesNoSenseIsRefusedInWords() {
        assertRefused(
                post("/_control/faults", "{\"path\":\"*\",\"kind\":\"gremlins\"}"),
                "There is no fault of kind 'gremlins'");
        assertRefused(post("/_control/faults", "{}"), "A fault takes a path and a kind");
        assertRefused(post("/_control/records/unicorns", "{}"), "There is no resource 'unicorns'");
        assertRefused(post("/_control/records/users/1", "{\"shoe-size\":1}"), "users has no attribute 'shoe-size'");
        assertRefused(
                post("/_control/records/contracts/1", "{\"end-date\":\"soon\"}"), "Not a time with an offset: soon");
        assertRefused(post("/_control/response-filters", "{}"), "A response filter takes a resource");
        assertRefused(post("/_control/clients/nobody", "{\"revoked\":true}"), "There is no OAuth client 'nobody'");
        assertRefused(post("/_control/life", "not json"), "The body is not the JSON expected here");
    }

    private static void assertRefused(HttpResponse<String> answer, String sentence) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Caller.read(answer).path("error").asString()).startsWith(sentence);
    }

    private HttpResponse<String> get(String path) {
        return Caller.send(to(path).build());
    }

    private HttpResponse<String> delete(String path) {
        return Caller.send(to(path).DELETE().build());
    }

    private HttpResponse<String> post(String path, String body) {
        return Caller.send(to(path).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(simulator.url() + path));
    }
}
