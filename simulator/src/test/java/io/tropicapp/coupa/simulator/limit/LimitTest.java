package io.tropicapp.coupa.simulator.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tropicapp.coupa.simulator.Caller;
import io.tropicapp.coupa.simulator.Instances;
import io.tropicapp.coupa.simulator.Simulator;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LimitTest {

    @Test
    void requestsBeyondTheLimitAreRefusedInPlainText() {
        try (Simulator simulator = limited(new RateLimit(0.001, 2, Optional.empty()))) {
            Caller caller = Caller.of(simulator);

            var statuses =
                    IntStream.range(0, 5).map(i -> caller.get("/api/users").statusCode());
            assertThat(statuses).startsWith(200, 200, 200).contains(429);

            var refused = caller.get("/api/users");
            assertThat(refused.headers().firstValue("Content-Type"))
                    .get()
                    .asString()
                    .startsWith("text/plain");
            assertThat(refused.headers().firstValue("Retry-After")).isEmpty();
        }
    }

    @Test
    void aRefusalMaySayWhenToComeAgain() {
        try (Simulator simulator = limited(new RateLimit(0.001, 0, Optional.of(Duration.ofSeconds(7))))) {
            Caller caller = Caller.of(simulator);
            caller.get("/api/users");

            assertThat(caller.get("/api/users").headers().firstValue("Retry-After"))
                    .contains("7");
        }
    }

    @Test
    void requestsAndRefusalsAreCounted() {
        try (Simulator simulator = limited(new RateLimit(0.001, 2, Optional.empty()))) {
            Caller caller = Caller.of(simulator);
            caller.get("/api/users");
            caller.get("/api/users/1");
            caller.get("/api/users/2");
            caller.get("/api/users");

            Stats stats = simulator.stats();

            assertThat(stats.requestsTo("/api/users")).isEqualTo(2);
            assertThat(stats.requestsTo("/api/users/{id}")).isEqualTo(2);
            assertThat(stats.requestsTo("/oauth2/token")).isEqualTo(1);
            assertThat(stats.requests()).isEqualTo(5);
            assertThat(stats.rejected()).isEqualTo(1);
            await().untilAsserted(() -> assertThat(simulator.stats().byStatus())
                    .containsEntry(200, 4)
                    .containsEntry(429, 1));
            assertThat(stats.maxPerSecond()).isBetween(1, 5);
        }
    }

    @Test
    void countingBeginsAnew() {
        try (Simulator simulator = limited(RateLimit.GENEROUS)) {
            Caller.of(simulator).get("/api/users");

            simulator.resetStats();

            assertThat(simulator.stats().requests()).isZero();
        }
    }

    private static Simulator limited(RateLimit limit) {
        return Simulator.start(Instances.small().withLimit(limit));
    }
}
