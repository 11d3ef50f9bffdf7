package io.tropicapp.coupa.api.sync;

import static io.tropicapp.coupa.api.TestWorld.API;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.api.Acme;
import io.tropicapp.coupa.api.TestWorld;
import io.tropicapp.coupa.store.sync.PageProgress;
import io.tropicapp.coupa.store.sync.PlannedResource;
import io.tropicapp.coupa.store.sync.ResourceAttempt;
import io.tropicapp.coupa.store.sync.SyncMode;
import io.tropicapp.coupa.store.sync.SyncProgress;
import io.tropicapp.coupa.store.sync.SyncRuns;
import io.tropicapp.coupa.workflows.onboarding.Onboarding;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class SyncTest {

    @Test
    void aSyncIsAskedForAndFound() {
        var acme = Acme.live();

        var answer = acme.owner.post(acme.path("/syncs"), "{'mode': 'FULL'}");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("location")).isEqualTo(acme.path("/syncs/" + answer.at("/id")));
        assertThat(answer.at("/scope")).isEqualTo("ALL");
        assertThat(answer.at("/mode")).isEqualTo("FULL");
        assertThat(answer.at("/trigger")).isEqualTo("REQUEST");
        assertThat(answer.at("/requestedBy")).startsWith("owner ");
        assertThat(acme.consultant.get(answer.header("location")).at("/status")).isEqualTo("REQUESTED");
        assertThat(acme.shown().at("/sync/running/id")).isEqualTo(answer.at("/id"));
        assertThat(acme.owner.get(acme.path("/audit")).at("/items/0/action")).isEqualTo("sync.requested");
    }

    @Test
    void whileOneIsActiveAnotherIsNotStarted() {
        var acme = Acme.live();
        var first = acme.owner.post(acme.path("/syncs"), "");

        var second = acme.backend.post(acme.path("/syncs"), "{}");

        assertThat(first.json().at("/alreadyRunning").asBoolean()).isFalse();
        assertThat(second.status()).isEqualTo(202);
        assertThat(second.at("/id")).isEqualTo(first.at("/id"));
        assertThat(second.json().at("/alreadyRunning").asBoolean()).isTrue();
    }

    @Test
    void aFullSyncIsNotTakenForGrantedWhileAnIncrementalOneRuns() {
        var acme = Acme.live();
        var incremental = acme.owner.post(acme.path("/syncs"), "{}");

        var full = acme.owner.post(acme.path("/syncs"), "{'mode': 'FULL'}");

        assertThat(full.status()).isEqualTo(409);
        assertThat(full.problem()).isEqualTo("sync-running");
        assertThat(full.at("/runId")).isEqualTo(incremental.at("/id"));
        assertThat(full.at("/detail")).contains(incremental.at("/id")).contains("again when it has ended");
    }

    @Test
    void whileAFullSyncRunsTheChangesAreReadWithIt() {
        var acme = Acme.live();
        var full = acme.owner.post(acme.path("/syncs"), "{'mode': 'FULL'}");

        var incremental = acme.owner.post(acme.path("/syncs"), "{'mode': 'INCREMENTAL'}");

        assertThat(incremental.status()).isEqualTo(202);
        assertThat(incremental.at("/id")).isEqualTo(full.at("/id"));
        assertThat(incremental.json().at("/alreadyRunning").asBoolean()).isTrue();
    }

    @Test
    void aRunShowsHowFarItIs() {
        var acme = Acme.live();
        var run = UUID.fromString(
                acme.owner.post(acme.path("/syncs"), "{'mode': 'FULL'}").at("/id"));
        read(run, 150, 600);

        var shown = acme.owner.get(acme.path("/syncs/" + run));

        assertThat(shown.at("/status")).isEqualTo("RUNNING");
        assertThat(shown.at("/resources/0/resource")).isEqualTo("USERS");
        assertThat(shown.json().at("/resources/0/read").asInt()).isEqualTo(50);
        assertThat(shown.json().at("/resources/0/progress/percent").asInt()).isEqualTo(25);
        assertThat(shown.json().at("/durationSeconds").isNumber()).isTrue();
    }

    @Test
    void runsAreListedTheNewestFirst() {
        var acme = Acme.live();
        var first = requestAndEnd(acme);
        var second = requestAndEnd(acme);

        var page = acme.owner.get(acme.path("/syncs?limit=1"));
        var next = acme.owner.get(acme.path("/syncs?limit=1&cursor=" + page.at("/nextCursor")));

        assertThat(page.at("/items/0/id")).isEqualTo(second);
        assertThat(next.at("/items/0/id")).isEqualTo(first);
        assertThat(acme.shown().at("/sync/lastRun/id")).isEqualTo(second);
    }

    @Test
    void beforeTheFullSyncThereIsNothingToSync() {
        var acme = Acme.enabled();

        var answer = acme.owner.post(acme.path("/syncs"), "{}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("step-not-open");
        assertThat(answer.at("/detail")).contains("CONNECT, waiting for OWNER");
    }

    @Test
    void withoutValidCredentialsTheOwnerIsAskedForThem() {
        var acme = Acme.live();
        var onboarding =
                TestWorld.temporal().newWorkflowStub(Onboarding.class, Onboarding.workflowId(acme.connectionId()));
        onboarding.credentialsRefused(onboarding.state().credential().orElseThrow(), "Coupa refuses them.");
        Awaitility.await().until(() -> acme.shown().at("/health").equals("NEEDS_CREDENTIALS"));

        var answer = acme.owner.post(acme.path("/syncs"), "{}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("needs-credentials");
    }

    @Test
    void aPausedConnectionIsStillSyncedOnDemand() {
        var acme = Acme.live();
        acme.owner.post(acme.path("/pause"), "");

        assertThat(acme.owner.post(acme.path("/syncs"), "{}").status()).isEqualTo(202);
    }

    @Test
    void aRunOfAnotherConnectionIsNotFound() {
        var acme = Acme.live();
        var other = Acme.live();
        var run = acme.owner.post(acme.path("/syncs"), "{}").at("/id");

        assertThat(other.backend.get(other.path("/syncs/" + run)).status()).isEqualTo(404);
    }

    private static String requestAndEnd(Acme acme) {
        var run = acme.owner.post(acme.path("/syncs"), "{}").at("/id");
        assertThat(API.the(SyncRuns.class).abandon(UUID.fromString(run), "ended by the test"))
                .isTrue();
        return run;
    }

    private static void read(UUID run, long done, long total) {
        var plan = List.of(new PlannedResource("USERS", SyncMode.FULL));
        assertThat(API.the(SyncRuns.class).begin(run, "sync", "run", plan)).isPresent();
        assertThat(API.the(SyncProgress.class).start(run, "USERS", Optional.empty()))
                .isPresent();
        API.the(TransactionTemplate.class)
                .executeWithoutResult(inOne -> API.the(SyncProgress.class)
                        .advance(
                                new ResourceAttempt(run, "USERS", 1),
                                new PageProgress(
                                        50, 50, 0, 0, 0, 1, Optional.of(done), Optional.of(total), Optional.empty())));
    }
}
