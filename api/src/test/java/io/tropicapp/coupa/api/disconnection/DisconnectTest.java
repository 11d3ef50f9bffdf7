package io.tropicapp.coupa.api.disconnection;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.tropicapp.coupa.api.Acme;
import io.tropicapp.coupa.api.Answer;
import io.tropicapp.coupa.api.TestWorld;
import io.tropicapp.coupa.workflows.onboarding.Onboarding;
import java.time.Duration;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class DisconnectTest {

    private final Acme acme = Acme.live();

    @Test
    void itIsDisconnectedAtOnceAndShowsByWhomAndWhen() {
        var answer = disconnects("KEEP");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.at("/stage")).isEqualTo("DISCONNECTED");
        assertThat(answer.at("/disconnection/by")).startsWith("owner");
        assertThat(answer.at("/disconnection/role")).isEqualTo("owner");
        assertThat(answer.at("/disconnection/at")).isNotEmpty();
        assertThat(answer.json().at("/steps").findValuesAsString("waitingFor")).containsOnly("NOBODY");
        assertThat(answer.json().at("/steps").findValues("actions")).allMatch(actions -> actions.isEmpty());
        finished();
        assertThat(acme.owner.get(acme.path("/audit")).json().at("/items").findValuesAsString("action"))
                .contains("connection.disconnect_requested");
        assertThat(status()).isEqualTo(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_COMPLETED);
    }

    @Test
    void whatBecomesOfTheDataMustBeSaid() {
        assertThat(acme.owner.delete(acme.path("")).at("/errors/0/field")).isEqualTo("data");
        assertThat(disconnects("BURN").at("/errors/0/message")).contains("KEEP").contains("ERASE");
        assertThat(acme.shown().at("/stage")).isEqualTo("LIVE");
    }

    @Test
    void askingAgainChangesNothing() {
        disconnects("KEEP");
        finished();
        var before = acme.shown().json().at("/disconnection");

        var again = disconnects("KEEP");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().at("/disconnection")).isEqualTo(before);
    }

    @Test
    void whatWasKeptCanBeErasedLaterAndNotTheOtherWayRound() {
        disconnects("KEEP");
        finished();

        assertThat(disconnects("ERASE").status()).isEqualTo(202);
        finished();
        assertThat(acme.shown().at("/disconnection/data")).isEqualTo("ERASE");
        assertThat(acme.shown().json().at("/contacts").isEmpty()).isTrue();
        assertThat(disconnects("KEEP").problem()).isEqualTo("data-erased");
    }

    @Test
    void everyOtherActionIsRefusedAndLookingIsNot() {
        disconnects("KEEP");

        assertThat(actions()).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.text()).isEqualTo(409);
            assertThat(answer.problem()).isEqualTo("disconnected");
        });
        assertThat(Stream.of("", "/users", "/suppliers", "/syncs", "/requisitions", "/audit")
                        .map(below -> acme.owner.get(acme.path(below)).status()))
                .containsOnly(200);
    }

    private Stream<Answer> actions() {
        return Stream.of(
                acme.owner.post(acme.path("/syncs"), "{}"),
                acme.owner.post(acme.path("/pause"), ""),
                acme.owner.post(acme.path("/resume"), ""),
                acme.gives("another-secret"),
                acme.owner.put(
                        acme.path("/user-sync"), "{'includeExpenseUsers': true, 'invitations': {'when': 'NOW'}}"),
                acme.owner.put(acme.path("/supplier-defaults"), "{'instructions': 'x'}"),
                acme.owner.put(acme.path("/instance"), "{'instanceUrl': 'https://acme2.coupahost.com'}"),
                acme.owner.post(acme.path("/invitations"), "{'all': true}"),
                acme.owner.post(acme.path("/endpoint-checks"), ""),
                acme.consultant.post(acme.path("/api-enablement"), "{'status': 'APPROVED'}"),
                acme.owner.post(acme.path("/support-access"), "{'status': 'GRANTED'}"),
                acme.owner.post(
                        acme.path("/promote"), "{'instanceUrl': 'https://acme-live.coupahost.com', 'when': 'NOW'}"),
                acme.owner.post(acme.path("/requisitions"), "{'tropicRequestId': 'REQ-1'}"),
                acme.owner.put(acme.path("/requisition-settings"), "{'recognizeBy': 'JUSTIFICATION'}"),
                acme.owner.get(acme.path("/requisition-lookups/currencies")));
    }

    @Test
    void listsHaveItOnlyIfAskedFor() {
        disconnects("KEEP");

        assertThat(acme.owner.get("/v1/connections").json().at("/items").isEmpty())
                .isTrue();
        var all = acme.owner.get("/v1/connections?includeDisconnected=true");
        assertThat(all.at("/items/0/id")).isEqualTo(acme.id.toString());
        assertThat(all.at("/items/0/disconnectedAt")).isNotEmpty();
    }

    @Test
    void theSameInstanceCanBeConnectedAnew() {
        disconnects("KEEP");

        var anew = acme.backend.post("/v1/connections", Acme.details(acme.organization));

        assertThat(anew.status()).isEqualTo(202);
        assertThat(anew.at("/id")).isNotEqualTo(acme.id.toString());
        assertThat(anew.at("/stage")).isEqualTo("API_ENABLEMENT");
    }

    @Test
    void anotherOrganizationsConnectionDoesNotExist() {
        var stranger = Acme.begun();

        assertThat(stranger.owner.delete(acme.path("?data=ERASE")).status()).isEqualTo(404);
        assertThat(acme.shown().at("/stage")).isEqualTo("LIVE");
    }

    private Answer disconnects(String data) {
        return acme.owner.delete(acme.path("?data=" + data));
    }

    private void finished() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !acme.shown().at("/disconnection/finishedAt").isEmpty());
    }

    private WorkflowExecutionStatus status() {
        var onboarding = TestWorld.temporal().newUntypedWorkflowStub(Onboarding.workflowId(acme.connectionId()));
        onboarding.getResult(Void.class);
        return onboarding.describe().getStatus();
    }
}
