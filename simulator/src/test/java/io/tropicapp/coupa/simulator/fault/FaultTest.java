package io.tropicapp.coupa.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tropicapp.coupa.simulator.Caller;
import io.tropicapp.coupa.simulator.Instances;
import io.tropicapp.coupa.simulator.Simulator;
import io.tropicapp.coupa.simulator.fault.Effect.Body;
import io.tropicapp.coupa.simulator.requisition.Wish;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class FaultTest {

    private static Simulator simulator;
    private static Caller caller;

    @BeforeAll
    static void start() {
        simulator = Simulator.start(Instances.small());
        caller = Caller.of(simulator);
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @AfterEach
    void heal() {
        simulator.faults().clear();
        simulator
                .requisitions()
                .all()
                .forEach(it -> simulator.requisitions().delete(it.path("id").asLong()));
    }

    @Test
    void aStatusComesWithABodyOfAnyKind() {
        simulator.faults().add(Fault.status("/api/users", 503, Body.HTML).times(1));
        simulator.faults().add(Fault.status("/api/users", 500).times(1));
        simulator.faults().add(Fault.status("/api/users", 502, Body.EMPTY).times(1));

        var html = caller.get("/api/users");
        var json = caller.get("/api/users");
        var empty = caller.get("/api/users");

        assertThat(html.statusCode()).isEqualTo(503);
        assertThat(html.body()).startsWith("<!DOCTYPE html>");
        assertThat(json.body()).isEqualTo("{\"errors\":{\"base\":[\"Scripted answer 500\"]}}");
        assertThat(empty.statusCode()).isEqualTo(502);
        assertThat(empty.body()).isEmpty();
    }

    @Test
    void aFaultLastsAsOftenAsItSays() {
        simulator.faults().add(Fault.status("/api/users", 500).times(2));

        assertThat(status("/api/users")).isEqualTo(500);
        assertThat(status("/api/users")).isEqualTo(500);
        assertThat(status("/api/users")).isEqualTo(200);
    }

    @Test
    void aFaultMayWaitForRequestsThatGoWell() {
        simulator.faults().add(Fault.status("/api/users", 500).after(2).times(1));

        assertThat(status("/api/users")).isEqualTo(200);
        assertThat(status("/api/users")).isEqualTo(200);
        assertThat(status("/api/users")).isEqualTo(500);
        assertThat(status("/api/users")).isEqualTo(200);
    }

    @Test
    void aFaultWithoutAnEndLastsUntilItIsCleared() {
        long number = simulator.faults().add(Fault.forbidden("/api/users"));

        assertThat(status("/api/users")).isEqualTo(403);
        assertThat(status("/api/users")).isEqualTo(403);
        simulator.faults().remove(number);
        assertThat(status("/api/users")).isEqualTo(200);
    }

    @Test
    void aFaultIsOnItsPathAlone() {
        simulator.faults().add(Fault.missing("/api/requisition*"));

        assertThat(status("/api/requisitions")).isEqualTo(404);
        assertThat(status("/api/requisition_lines/metadata")).isEqualTo(404);
        assertThat(status("/api/users")).isEqualTo(200);
    }

    @Test
    void aStormOfRefusalsMaySayHowLong() {
        simulator.faults().add(Fault.throttled("/api/*", Duration.ofSeconds(3)));

        var answer = caller.get("/api/users");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("3");
    }

    @Test
    void aLateAnswerIsStillRight() {
        simulator.faults().add(Fault.latency("/api/users", Duration.ofMillis(300)));
        long begun = System.nanoTime();

        assertThat(caller.ids("/api/users")).hasSize(50);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(299));
    }

    @Test
    void aGarbledAnswerLooksWholeAndIsNotJson() {
        simulator.faults().add(Fault.garbled("/api/users"));

        var answer = caller.get("/api/users");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("[{\"id\":1,");
        assertThatThrownBy(() -> Caller.read(answer)).isInstanceOf(JacksonException.class);
    }

    @Test
    void aDroppedConnectionGivesNoAnswer() {
        simulator.faults().add(Fault.dropped("/api/users").times(1));
        simulator.resetStats();

        // Sent as a POST: Java's client repeats a GET by itself.
        assertThatThrownBy(() -> Caller.send(caller.request("/api/users")
                        .POST(BodyPublishers.ofString("x"))
                        .build()))
                .isInstanceOf(UncheckedIOException.class);
        await().untilAsserted(() -> assertThat(simulator.stats().byStatus()).containsEntry(0, 1));
        assertThat(status("/api/users")).isEqualTo(200);
    }

    @Test
    void aConnectionMayDropInTheMidstOfTheBody() {
        simulator.faults().add(Fault.droppedMidway("/api/users"));

        assertThatThrownBy(() -> caller.get("/api/users")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aConnectionMayDropOnceTheRequestTookEffect() {
        simulator.faults().add(Fault.droppedAfter("/api/requisitions").times(1));

        assertThatThrownBy(FaultTest::create).isInstanceOf(UncheckedIOException.class);

        assertThat(created()).isEqualTo(1);
    }

    @Test
    void aGatewayMayGiveUpOnceTheRequestTookEffect() {
        simulator.faults().add(Fault.statusAfter("/api/requisitions", 504).times(1));

        var answer = create();

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).startsWith("<!DOCTYPE html>");
        assertThat(created()).isEqualTo(1);
    }

    @Test
    void aRequestMayTakeEffectWhenNobodyWaitsForItAnyMore() {
        simulator
                .faults()
                .add(Fault.takingEffectLate("/api/requisitions", Duration.ofMillis(1_500))
                        .times(1));
        simulator.resetStats();

        assertThatThrownBy(FaultTest::create).isInstanceOf(UncheckedIOException.class);

        assertThat(created()).isZero();
        await().untilAsserted(() -> assertThat(created()).isEqualTo(1));
        assertThat(simulator.stats().requestsTo("POST", "/api/requisitions")).isEqualTo(1);
    }

    @Test
    void anAnswerMayComeLongAfterTheRequestTookEffect() throws Exception {
        simulator
                .faults()
                .add(Fault.answeredLate("/api/requisitions", Duration.ofMillis(500))
                        .times(1));

        var answer = CompletableFuture.supplyAsync(FaultTest::create);

        await().untilAsserted(() -> assertThat(created()).isEqualTo(1));
        assertThat(answer).isNotDone();
        assertThat(answer.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(201);
    }

    @Test
    void aFaultMayBeOnOneMethodAlone() {
        simulator.faults().add(Fault.status("/api/requisitions", 503).on("POST"));

        assertThat(status("/api/requisitions")).isEqualTo(200);
        assertThat(create().statusCode()).isEqualTo(503);
    }

    @Test
    void theTokenEndpointFailsLikeAnyOther() {
        simulator.faults().add(Fault.status("/oauth2/token", 500, Body.HTML));

        assertThat(Caller.form(simulator, "grant_type=client_credentials").statusCode())
                .isEqualTo(500);
    }

    private static HttpResponse<String> create() {
        return caller.post("/api/requisitions", new Wish(simulator).of("10.00").toString());
    }

    private static int created() {
        return simulator.requisitions().having("buyer-note", "TRQ-1").size();
    }

    private static int status(String path) {
        return caller.get(path).statusCode();
    }
}
