package io.tropicapp.coupa.api.onboarding;

import static io.tropicapp.coupa.api.TestWorld.API;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.api.Acme;
import io.tropicapp.coupa.api.Answer;
import io.tropicapp.coupa.api.Http;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class StepsTest {

    private static final String CHOICE = "{'includeExpenseUsers': true, 'invitations': {'when': 'AFTER_REVIEW'}}";

    @Test
    void aStepGivenOutOfOrderIsRefusedWithTheOpenOnes() {
        var acme = Acme.begun();

        var answer = acme.owner.put(acme.path("/user-sync"), CHOICE);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.at("/type")).isEqualTo("https://docs.tropicapp.io/problems/step-not-open");
        assertThat(answer.json().at("/openSteps").valueStream().map(step -> step.asString()))
                .containsExactly("SUPPORT_ACCESS", "API_ENABLEMENT");
        assertThat(answer.at("/detail"))
                .contains("API_ENABLEMENT, waiting for CONSULTANT: The consultant asks Coupa's App Marketplace team");
        assertThat(acme.step("USER_SYNC")).isEqualTo("PENDING");
    }

    @Test
    void aReportIsAnsweredWithTheConnectionAsItIsThen() {
        var acme = Acme.begun();

        var answer = acme.consultant.post(
                acme.path("/api-enablement"), "{'status': 'REQUESTED', 'note': 'asked on Monday'}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/steps/2/status")).isEqualTo("IN_PROGRESS");
        assertThat(answer.at("/steps/2/waitingFor")).isEqualTo("COUPA");
        assertThat(answer.at("/steps/2/note")).isEqualTo("asked on Monday");
    }

    @Test
    void anApprovalCannotBeTakenBack() {
        var acme = Acme.enabled();

        var answer = acme.consultant.post(acme.path("/api-enablement"), "{'status': 'DECLINED'}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("step-not-open");
        assertThat(acme.step("API_ENABLEMENT")).isEqualTo("DONE");
    }

    @Test
    void aStepGivenTwiceChangesNothing() {
        var acme = Acme.connected();

        acme.owner.put(acme.path("/user-sync"), CHOICE);
        var again = acme.owner.put(acme.path("/user-sync"), CHOICE);

        assertThat(again.status()).isEqualTo(200);
        assertThat(actions(acme)).containsOnlyOnce("onboarding.user_sync_chosen");
    }

    @Test
    void everyStepIsKeptInTheAuditLogWithItsActor() {
        var acme = Acme.enabled();

        var log = acme.owner.get(acme.path("/audit"));

        assertThat(log.at("/items/0/action")).isEqualTo("onboarding.step_reported");
        assertThat(log.at("/items/0/role")).isEqualTo("consultant");
        assertThat(log.at("/items/0/actor")).startsWith("consultant ");
        assertThat(log.at("/items/1/action")).isEqualTo("connection.created");
    }

    @Test
    void aDateIsNeededForInvitationsOnADateAndForNoOthers() {
        var acme = Acme.connected();

        var without = userSync(acme, "{'when': 'ON_DATE'}");
        var needless = userSync(acme, "{'when': 'NOW', 'date': '2026-12-01'}");

        assertThat(List.of(without.status(), needless.status())).containsExactly(400, 400);
        assertThat(without.at("/errors/0/field")).isEqualTo("invitations.date");
        assertThat(userSync(acme, "{'when': 'ON_DATE', 'date': '2026-12-01'}").at("/userSync/invitations/date"))
                .isEqualTo("2026-12-01");
    }

    @Test
    void theWholeWayEndsLive() {
        var acme = Acme.live();

        var shown = acme.shown();

        assertThat(shown.at("/health")).isEqualTo("HEALTHY");
        assertThat(shown.at("/userSync/invitations/when")).isEqualTo("AFTER_REVIEW");
        assertThat(shown.at("/supplierDefaults/instructions")).isEqualTo("Ask for a W-9.");
        assertThat(shown.json().at("/requisitions/available").asBoolean()).isTrue();
    }

    @Test
    void actionsAreThoseOfTheCallersRole() {
        var acme = Acme.enabled();

        assertThat(actionsFor(acme.owner, acme, "CONNECT")).containsExactly("PUT credentials", "PUT instance");
        assertThat(actionsFor(acme.consultant, acme, "CONNECT")).containsExactly("PUT instance");
        assertThat(actionsFor(acme.operator, acme, "CONNECT")).isEmpty();
        assertThat(actionsFor(acme.consultant, acme, "LIVE")).isEmpty();
        assertThat(actionsFor(acme.operator, acme, "LIVE")).containsExactly("POST pause");
    }

    @Test
    void aStepIsOverdueFromTheMomentItIsDue() {
        var acme = Acme.begun();
        API.the(JdbcClient.class).sql("""
                        update onboarding_step set due_by = now() - interval '1 second'
                        where connection_id = :id and name = 'API_ENABLEMENT'
                        """).param("id", acme.id).update();

        assertThat(acme.shown().json().at("/steps/2/overdue").asBoolean()).isTrue();
        assertThat(acme.shown().json().at("/steps/1/overdue").asBoolean()).isFalse();
    }

    @Test
    void theInstanceCanBeCorrectedUntilItIsConnected() {
        var acme = Acme.enabled();
        var right = "{'instanceUrl': 'https://acme-right.coupahost.com'}";

        assertThat(acme.owner.put(acme.path("/instance"), right).at("/instanceUrl"))
                .isEqualTo("https://acme-right.coupahost.com");
        acme.owner.put(
                acme.path("/credentials"),
                "{'domain': 'acme-right.coupahost.com', 'clientId': 'x', 'clientSecret': 's3cr3t-of-coupa'}");

        assertThat(acme.owner
                        .put(acme.path("/instance"), "{'instanceUrl': 'https://acme.coupahost.com'}")
                        .problem())
                .isEqualTo("step-not-open");
    }

    @Test
    void anInstanceThatAnotherConnectionHasIsRefused() {
        var acme = Acme.begun();
        acme.backend.post(
                "/v1/connections",
                Acme.details(acme.organization).replace("acme.coupahost.com", "acme-other.coupahost.com"));

        var answer = acme.owner.put(acme.path("/instance"), "{'instanceUrl': 'https://acme-other.coupahost.com'}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("connection-exists");
    }

    @Test
    void pausingAndResumingAreShown() {
        var acme = Acme.live();

        assertThat(acme.owner
                        .post(acme.path("/pause"), "")
                        .json()
                        .at("/sync/paused")
                        .asBoolean())
                .isTrue();
        assertThat(acme.operator
                        .post(acme.path("/resume"), "")
                        .json()
                        .at("/sync/paused")
                        .asBoolean())
                .isFalse();
    }

    private static Answer userSync(Acme acme, String invitations) {
        return acme.owner.put(
                acme.path("/user-sync"), "{'includeExpenseUsers': true, 'invitations': %s}".formatted(invitations));
    }

    private static List<String> actions(Acme acme) {
        return acme.owner.get(acme.path("/audit")).json().at("/items").findValuesAsString("action");
    }

    private static List<String> actionsFor(Http caller, Acme acme, String step) {
        return caller.get(acme.path(""))
                .json()
                .at("/steps")
                .valueStream()
                .filter(shown -> shown.at("/name").asString().equals(step))
                .flatMap(shown -> shown.at("/actions").valueStream())
                .map(action -> action.asString())
                .toList();
    }
}
