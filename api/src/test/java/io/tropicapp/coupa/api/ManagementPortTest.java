package io.tropicapp.coupa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;

class ManagementPortTest {

    private final int port = TestWorld.freePort();
    private final Http prometheus = new Http(URI.create("http://127.0.0.1:" + port), "");

    @Test
    void onAPortOfTheirOwnMetricsAreReadWithoutATokenAndNothingElseIs() {
        try (var api = apiOn(TestWorld.mainDatabase())) {
            assertThat(prometheus.get("/actuator/prometheus").status()).isEqualTo(200);
            assertThat(prometheus.get("/actuator/health/readiness").status()).isEqualTo(200);
            assertThat(prometheus.get("/actuator").status()).isEqualTo(401);
            assertThat(prometheus.get("/v1/connections").status()).isEqualTo(401);
            assertThat(api.nobody().get("/actuator/prometheus").status()).isEqualTo(404);
            assertThat(api.nobody().get("/v1/connections").status()).isEqualTo(401);
        }
    }

    @Test
    void metricsAreReadWhileTheDatabaseIsAway() throws IOException {
        var postgres = TestWorld.postgres();
        try (var api = apiOn(TestWorld.jdbcUrl(postgres))) {
            postgres.close();

            assertThat(api.bearer(RunningApi.OPERATOR_TOKEN)
                            .get("/v1/connections")
                            .status())
                    .isEqualTo(503);
            assertThat(prometheus.get("/actuator/prometheus").status()).isEqualTo(200);
            assertThat(prometheus.get("/actuator/health/readiness").status()).isEqualTo(503);
        }
    }

    private RunningApi apiOn(String jdbcUrl) {
        return RunningApi.start(
                jdbcUrl,
                "127.0.0.1:" + TestWorld.freePort(),
                "--management.server.port=" + port,
                "--spring.datasource.hikari.connection-timeout=1000");
    }
}
