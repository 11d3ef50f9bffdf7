package io.tropicapp.coupa.simulator.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tropicapp.coupa.simulator.Caller;
import io.tropicapp.coupa.simulator.Instances;
import io.tropicapp.coupa.simulator.Simulator;
import io.tropicapp.coupa.simulator.TestClock;
import io.tropicapp.coupa.simulator.record.Resource;
import io.tropicapp.coupa.simulator.requisition.Wish;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LifeTest {

    private final TestClock clock = new TestClock("2026-07-01T12:00:00.500Z");
    private Simulator simulator;
    private Caller caller;

    @BeforeEach
    void start() {
        simulator = Simulator.start(Instances.small().withClock(clock));
        caller = Caller.of(simulator);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void aChangeIsSeenByTheNextRequestAndMovesUpdatedAt() {
        simulator.life().deactivateUser(1);

        JsonNode user = caller.json("/api/users/1");
        assertThat(user.path("active").asBoolean()).isFalse();
        assertThat(user.path("updated-at").asString()).isEqualTo("2026-07-01T05:00:00-07:00");
        assertThat(caller.ids("/api/users", "updated-at[gt_or_eq]=2026-07-01T12:00:00Z"))
                .containsExactly(1L);
    }

    @Test
    void createdAtNeverMoves() {
        String created = caller.json("/api/users/1").path("created-at").asString();

        simulator.life().licenceUser(1, false, true);

        assertThat(caller.json("/api/users/1").path("created-at").asString()).isEqualTo(created);
    }

    @Test
    void aRenamedUserHasAnotherFullName() {
        assertThat(simulator
                        .life()
                        .renameUser(1, "Zoë", "Núñez")
                        .path("fullname")
                        .asString())
                .isEqualTo("Zoë Núñez");
    }

    @Test
    void newRecordsHaveTheNextIdsAndAreCreatedNow() {
        long last = lastId(simulator.snapshot().users());

        JsonNode added = simulator.life().addUser();

        assertThat(added.path("id").asLong()).isEqualTo(last + 1);
        assertThat(added.path("created-at").asString()).isEqualTo("2026-07-01T05:00:00-07:00");
        assertThat(caller.json("/api/users/" + (last + 1))).isEqualTo(added);
    }

    @Test
    void suppliersAndContractsComeAndChangeToo() {
        long supplier = simulator.life().addSupplier().path("id").asLong();
        long contract = simulator.life().addContract().path("id").asLong();
        clock.move(Duration.ofMinutes(1));
        simulator.life().supplierStatus(supplier, "inactive");
        simulator.life().contractStatus(contract, "terminated");

        assertThat(caller.json("/api/suppliers/" + supplier).path("status").asString())
                .isEqualTo("inactive");
        assertThat(caller.json("/api/contracts/" + contract).path("updated-at").asString())
                .startsWith("2026-07-01T05:01:00");
    }

    @Test
    void anythingButWhatCoupaSetsItselfMayBeChanged() {
        simulator.life().change(Resource.SUPPLIERS, 1, json("{\"on_hold\":true,\"primary-contact\":null}"));

        assertThat(caller.json("/api/suppliers/1").path("on-hold").asBoolean()).isTrue();
        assertThat(caller.json("/api/suppliers/1").path("primary-contact").isNull())
                .isTrue();
        assertThatThrownBy(() -> simulator.life().change(Resource.USERS, 1, json("{\"shoe-size\":43}")))
                .hasMessage("users has no attribute 'shoe-size'");
        assertThatThrownBy(() -> simulator.life().change(Resource.USERS, 1, json("{\"updated-at\":\"\"}")))
                .hasMessage("'updated-at' is set by Coupa alone");
        assertThatThrownBy(() -> simulator.life().deactivateUser(99_999_999))
                .hasMessage("users has no record 99999999");
    }

    @Test
    void aSnapshotIsWhatTheApiShowsAndStaysAsItWas() {
        List<JsonNode> before = simulator.snapshot().users();

        simulator.life().deactivateUser(1);

        assertThat(before.getFirst().path("active").asBoolean()).isTrue();
        assertThat(simulator.snapshot().users().getFirst()).isEqualTo(caller.json("/api/users/1"));
    }

    @Test
    void randomChangesChangeRows() {
        simulator.bustle().happen(60);

        var resources = List.of("/api/users", "/api/suppliers", "/api/contracts");
        assertThat(resources)
                .allSatisfy(path -> assertThat(caller.ids(path, "updated-at=2026-07-01T12:00:00Z"))
                        .isNotEmpty());
        assertThat(simulator.snapshot().users().size()).isGreaterThan(240);
    }

    @Test
    void approversDecideAtRandomOnlyIfWanted() {
        long id = new Wish(simulator).submittedId("10.00");
        simulator.bustle().happen(60);
        assertThat(simulator.requisitions().openApprovals(id)).hasSize(1);

        simulator.bustle().approving(true);
        simulator.bustle().happen(60);

        assertThat(simulator.requisitions().openApprovals(id)).isEmpty();
    }

    @Test
    void lifeGoesOnAtItsPaceUntilItIsStopped() {
        simulator.bustle().start(500);
        await().until(() -> simulator.bustle().changes() > 20);

        simulator.bustle().stop();

        assertThat(simulator.bustle().isRunning()).isFalse();
        assertThatThrownBy(() -> simulator.bustle().start(0)).hasMessageContaining("between 0 and 1000");
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static long lastId(List<JsonNode> rows) {
        return rows.getLast().path("id").asLong();
    }
}
