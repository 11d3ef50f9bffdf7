package io.tropicapp.coupa.api.subscription;

import static io.tropicapp.coupa.api.TestWorld.API;
import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.tropicapp.coupa.api.Answer;
import io.tropicapp.coupa.api.Http;
import io.tropicapp.coupa.api.SecondApi;
import io.tropicapp.coupa.api.TestWorld;
import io.tropicapp.coupa.api.event.Told;
import io.tropicapp.coupa.store.access.Role;
import io.tropicapp.coupa.store.subscription.Deliveries;
import io.tropicapp.coupa.store.subscription.SubscriptionRow;
import io.tropicapp.coupa.store.subscription.SubscriptionSecrets;
import io.tropicapp.coupa.store.subscription.Subscriptions;
import io.tropicapp.coupa.workflows.subscription.Subscription;
import io.tropicapp.coupa.workflows.subscription.SubscriptionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SubscriptionsTest {

    private final Told told = new Told();
    private final Http backend = API.as(Role.BACKEND);
    private final UUID id = UUID.randomUUID();

    @Test
    void aSubscriptionIsMadeAndItsSecretIsShownOnce() {
        told.live(2);

        var made = put("https://hooks.example.com/in", "['requisition.*', 'sync.failed']");
        var again = put("https://hooks.example.com/in", "['requisition.*', 'sync.failed']");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("/secret")).startsWith("whsec_");
        assertThat(made.header("cache-control")).contains("no-store");
        assertThat(made.at("/status")).isEqualTo("ACTIVE");
        assertThat(made.json().at("/position").asLong()).as("from now on").isEqualTo(2);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().has("secret")).isFalse();
        assertThat(shown().json().has("secret")).isFalse();
        assertThat(shown().at("/types/0")).isEqualTo("requisition.*");
        assertThat(backend.get("/v1/subscriptions?organizationId=" + told.organization)
                        .at("/items/0/id"))
                .isEqualTo(id.toString());
        assertThat(isOpen()).isTrue();
    }

    @Test
    void whatCannotBeSubscribedIsRefusedWithAllThatIsWrong() {
        var wrong = put("http://169.254.169.254/latest", "['requisition.*', 'requisition.approve', 'nothing.*']");

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().at("/errors").findValuesAsString("field"))
                .containsExactly("url", "types[1]", "types[2]");
        assertThat(put("http://127.0.0.1:9999/in", "[]").status())
                .as("a local set-up says so")
                .isEqualTo(201);
        assertThat(backend.put(path(""), "{'url': 'https://hooks.example.com'}").at("/errors/0/field"))
                .isEqualTo("organizationId");
    }

    @Test
    void anotherOrganizationsSubscriptionIsNotThere() {
        put("https://hooks.example.com/in", "[]");
        var stranger = API.as(Role.BACKEND, "org-" + UUID.randomUUID());
        var own = API.as(Role.BACKEND, told.organization);

        assertThat(stranger.get(path("")).status()).isEqualTo(404);
        assertThat(stranger.post(path("/secrets"), "").status()).isEqualTo(404);
        assertThat(stranger.delete(path("")).status()).isEqualTo(404);
        assertThat(stranger.put(path(""), "{'url': 'https://evil.example.com'}").status())
                .isEqualTo(404);
        assertThat(stranger.get("/v1/subscriptions").json().at("/items").size()).isZero();
        assertThat(own.get(path("")).at("/url")).isEqualTo("https://hooks.example.com/in");
        assertThat(backend.put(path(""), "{'url': 'https://hooks.example.com', 'organizationId': 'another'}")
                        .problem())
                .isEqualTo("subscription-of-another-organization");
    }

    @Test
    void itIsShownHowDeliveriesGo() {
        put("https://hooks.example.com/in", "['requisition.*']");
        told.requisition("REQ-1", "APPROVED");
        told.live(1);
        told.requisition("REQ-1", "ORDERED");
        var at = Instant.parse("2026-11-24T12:00:00Z");
        API.the(Deliveries.class).failed(row(), "The receiver answered 503", Optional.of(503), at, at.plusSeconds(60));

        var shown = shown();

        assertThat(shown.json().at("/lag").asLong()).isEqualTo(2);
        assertThat(shown.json().at("/failures").asInt()).isEqualTo(1);
        assertThat(shown.at("/failingSince")).isEqualTo("2026-11-24T12:00:00Z");
        assertThat(shown.at("/lastFailure/at")).isEqualTo("2026-11-24T12:00:00Z");
        assertThat(shown.json().at("/lastFailure/statusCode").asInt()).isEqualTo(503);
        assertThat(shown.at("/nextAttemptAt")).isEqualTo("2026-11-24T12:01:00Z");
    }

    @Test
    void aPausedOneSaysSoInTheFeedAndTheAuditLogAndGoesOnWhereItWas() {
        put("https://hooks.example.com/in", "[]");
        told.live(1);

        var paused = backend.post(path("/pause"), "");
        backend.post(path("/pause"), "");
        assertThat(paused.at("/status")).isEqualTo("PAUSED");
        assertThat(paused.at("/pausedBecause")).contains("paused it");
        var resumed = backend.post(path("/resume"), "");
        backend.post(path("/resume"), "");

        assertThat(resumed.at("/status")).isEqualTo("ACTIVE");
        assertThat(resumed.json().at("/position").asLong()).isZero();
        assertThat(backend.get("/v1/events?organizationId=" + told.organization)
                        .json()
                        .at("/items")
                        .findValuesAsString("type"))
                .containsExactly("connection.live", "subscription.paused", "subscription.resumed");
        assertThat(audited()).isEqualTo("subscription.created subscription.paused subscription.resumed");
    }

    @Test
    void itIsReplayedFromAnyPointThatIsKept() {
        told.live(3);
        put("https://hooks.example.com/in", "[]");

        assertThat(replay(1).json().at("/position").asLong()).isEqualTo(1);
        assertThat(replay(1).json().at("/lag").asLong()).isEqualTo(2);
        assertThat(replay(4).at("/errors/0/message")).contains("at most 3");
        assertThat(backend.post(path("/replay"), "{}").at("/errors/0/field")).isEqualTo("after");
        backend.post(path("/replay"), "{'after': 3}");
        told.isNoLongerKept(2);
        assertThat(replay(1).status()).isEqualTo(410);
        assertThat(replay(1).json().at("/after").asLong()).isEqualTo(2);
        assertThat(replay(2).json().at("/lag").asLong()).isEqualTo(1);
    }

    @Test
    void onePausedForTooLongIsNotResumedWithAGap() {
        put("https://hooks.example.com/in", "[]");
        backend.post(path("/pause"), "");
        told.live(3);
        told.isNoLongerKept(3);

        var refused = backend.post(path("/resume"), "");

        assertThat(refused.status()).isEqualTo(410);
        assertThat(refused.at("/detail")).contains("replay with after=3, then resume");
        assertThat(replay(refused.json().at("/after").asInt()).status()).isEqualTo(200);
        assertThat(backend.post(path("/resume"), "").at("/status")).isEqualTo("ACTIVE");
    }

    @Test
    void anotherUrlLeavesAPausedOnePausedUntilItIsResumed() {
        put("https://hooks.example.com/in", "[]");
        backend.post(path("/pause"), "");

        assertThat(put("https://new.example.com/in", "[]").at("/status")).isEqualTo("PAUSED");
        assertThat(backend.post(path("/resume"), "").at("/status")).isEqualTo("ACTIVE");
    }

    @Test
    void aNewSecretIsShownOnceAndTheOldOneStaysValidForADay() {
        var first = put("https://hooks.example.com/in", "[]").at("/secret");

        var rotated = backend.post(path("/secrets"), "", "Idempotency-Key", "k-" + id);
        var repeated = backend.post(path("/secrets"), "", "Idempotency-Key", "k-" + id);

        assertThat(rotated.status()).isEqualTo(201);
        assertThat(rotated.at("/secret")).startsWith("whsec_").isNotEqualTo(first);
        assertThat(repeated.at("/secret")).as("never kept").isNotEqualTo(rotated.at("/secret"));
        assertThat(valid(Duration.ofHours(23))).isEqualTo(3);
        assertThat(valid(Duration.ofHours(25))).isEqualTo(1);
    }

    private int valid(Duration later) {
        return API.the(SubscriptionSecrets.class)
                .valid(id, Instant.now().plus(later))
                .size();
    }

    @Test
    void aTestSaysWhatTheReceiverAnswered() {
        put("https://hooks.example.com/up", "[]");
        var up = backend.post(path("/test"), "");
        put("https://hooks.example.com/down", "[]");
        var down = backend.post(path("/test"), "");

        assertThat(up.json().at("/delivered").asBoolean()).isTrue();
        assertThat(up.json().at("/statusCode").asInt()).isEqualTo(204);
        assertThat(down.json().at("/delivered").asBoolean()).isFalse();
        assertThat(down.at("/detail")).contains("500");
    }

    @Test
    void whatIsEndedIsGoneWithItsSecretsAndItsProcess() {
        put("https://hooks.example.com/in", "[]");

        assertThat(backend.delete(path("")).status()).isEqualTo(204);

        assertThat(backend.get(path("")).status()).isEqualTo(404);
        assertThat(API.the(SubscriptionSecrets.class).valid(id, Instant.now())).isEmpty();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !isOpen());
    }

    @Test
    void withoutTemporalAChangeIsKeptAndAWorkerTellsTheProcessLater() {
        try (var api = SecondApi.start()) {
            var other = api.as(Role.BACKEND);
            var made = other.put(
                    path(""),
                    "{'url': 'https://hooks.example.com', 'organizationId': '%s'}".formatted(told.organization));

            assertThat(made.status()).isEqualTo(201);
        }
        assertThat(API.the(Deliveries.class).claim(Instant.now(), Instant.EPOCH, 1000))
                .extracting(SubscriptionRow::id)
                .contains(id);
    }

    private Answer put(String url, String types) {
        return backend.put(
                path(""),
                "{'url': '%s', 'types': %s, 'organizationId': '%s', 'description': 'a test'}"
                        .formatted(url, types, told.organization));
    }

    private Answer replay(int after) {
        return backend.post(path("/replay"), "{'after': %d}".formatted(after));
    }

    private Answer shown() {
        return backend.get(path(""));
    }

    private SubscriptionRow row() {
        return API.the(Subscriptions.class).find(id).orElseThrow();
    }

    private String path(String below) {
        return "/v1/subscriptions/" + id + below;
    }

    private boolean isOpen() {
        return TestWorld.temporal()
                        .newUntypedWorkflowStub(Subscription.workflowId(new SubscriptionId(id)))
                        .describe()
                        .getStatus()
                == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;
    }

    private String audited() {
        return String.join(
                " ",
                API.the(JdbcClient.class)
                        .sql("select action from audit_entry where detail ->> 'subscriptionId' = :id order by id")
                        .param("id", id.toString())
                        .query(String.class)
                        .list());
    }
}
