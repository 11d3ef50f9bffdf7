package io.tropicapp.coupa.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.testserver.TestServer;
import io.tropicapp.coupa.store.access.Role;
import io.tropicapp.coupa.store.user.UserRow;
import io.tropicapp.coupa.store.user.Users;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class OutageTest {

    private final String organization = "org-" + UUID.randomUUID();

    @Test
    void withoutTemporalNothingIsChangedAndTheCallerIsToldSo() {
        try (var api = RunningApi.start(TestWorld.mainDatabase(), "127.0.0.1:" + TestWorld.freePort())) {
            var acme = Acme.begun();
            var paused = api.as(Role.BACKEND).post(acme.path("/pause"), "");
            var opened = api.as(Role.BACKEND).post("/v1/connections", Acme.details(organization));

            assertThat(paused.status()).isEqualTo(503);
            assertThat(paused.problem()).isEqualTo("temporal-unavailable");
            assertThat(paused.at("/detail")).contains("nothing was changed");
            assertThat(opened.status()).isEqualTo(503);
            assertThat(opened.at("/connectionId")).isNotEmpty();
            assertThat(api.as(Role.BACKEND).get(acme.path("")).status()).isEqualTo(200);
            assertThat(api.nobody().get("/actuator/health/readiness").status()).isEqualTo(200);
            assertThat(api.nobody().get("/actuator/health").status()).isEqualTo(503);
        }
    }

    @Test
    void withoutTemporalARequestIsKeptAndSentAgainWhenItIsBack() {
        var shop = Acme.live();
        TestWorld.API.the(Users.class).upsert(shop.id, List.of(user()), false);
        var body = """
                {'tropicRequestId': '%s', 'requester': {'coupaId': 1}, 'title': 'Bulbs', 'currency': 'USD',
                 'lines': [{'description': 'Bulbs', 'amount': 5}]}
                """.formatted(organization);
        try (var api = RunningApi.start(TestWorld.mainDatabase(), "127.0.0.1:" + TestWorld.freePort())) {
            var backend = api.as(Role.BACKEND);
            var asked = backend.post(shop.path("/requisitions"), body);
            var set = backend.put(
                    shop.path("/requisition-settings"), "{'recognizeBy': 'BUYER_NOTE', 'followEvery': 'PT5M'}");

            assertThat(asked.status()).isEqualTo(503);
            assertThat(asked.problem()).isEqualTo("temporal-unavailable");
            assertThat(asked.at("/tropicRequestId")).isEqualTo(organization);
            assertThat(set.status()).isEqualTo(503);
            assertThat(backend.get(shop.path("/requisitions/" + organization)).at("/status"))
                    .isEqualTo("REQUESTED");
            assertThat(backend.get(shop.path("/requisition-settings"))
                            .json()
                            .at("/followEvery")
                            .isNull())
                    .isTrue();
        }
        assertThat(shop.backend.post(shop.path("/requisitions"), body).status() / 100)
                .isEqualTo(2);
        Awaitility.await().until(() -> TestWorld.REQUISITIONS.creationsOf(organization) == 1);
    }

    @Test
    void withoutAWorkerAConnectionIsKeptAndAStepIsNotTakenUp() {
        var port = TestWorld.freePort();
        try (var temporal = TestServer.createPortBoundServer(port);
                var api = RunningApi.start(TestWorld.mainDatabase(), "127.0.0.1:" + port)) {
            assertThat(temporal).isNotNull();
            assertThat(TestWorld.client(port)).isNotNull();
            var backend = api.as(Role.BACKEND);
            var opened = backend.post("/v1/connections", Acme.details(organization));
            var reported = backend.post(
                    "/v1/connections/%s/support-access".formatted(opened.at("/id")), "{'status': 'GRANTED'}");

            assertThat(opened.status()).isEqualTo(202);
            assertThat(opened.at("/stage")).isEqualTo("INSTANCE_DETAILS");
            assertThat(reported.status()).isEqualTo(503);
            assertThat(reported.problem()).isEqualTo("no-worker");
        }
    }

    @Test
    void withoutItsDatabaseTheApiSaysThatWaitingHelps() throws IOException {
        var postgres = TestWorld.postgres();
        try (var api = RunningApi.start(
                TestWorld.jdbcUrl(postgres),
                "127.0.0.1:" + TestWorld.freePort(),
                "--spring.datasource.hikari.connection-timeout=1000")) {
            var backend = api.as(Role.BACKEND);
            postgres.close();

            var answer = backend.get("/v1/connections");

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.problem()).isEqualTo("database-unavailable");
            assertThat(answer.header("retry-after")).isEqualTo("30");
        }
    }

    private static UserRow user() {
        return JsonMapper.shared()
                .readValue(
                        "{\"coupaId\": 1, \"active\": true, \"purchasingUser\": true, \"expenseUser\": false}",
                        UserRow.class);
    }
}
