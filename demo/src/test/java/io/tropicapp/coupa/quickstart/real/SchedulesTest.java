package io.tropicapp.coupa.quickstart.real;

import static io.temporal.api.enums.v1.ScheduleOverlapPolicy.SCHEDULE_OVERLAP_POLICY_SKIP;
import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.client.schedules.ScheduleClient;
import io.temporal.client.schedules.ScheduleClientOptions;
import io.temporal.client.schedules.ScheduleDescription;
import io.temporal.client.schedules.ScheduleException;
import io.tropicapp.coupa.simulator.fault.Fault;
import io.tropicapp.coupa.workflows.sync.Sync;
import io.tropicapp.coupa.workflows.sync.SyncScope;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The hourly sync as a Schedule of Temporal, which operators handle as every other. */
@RealTemporal
class SchedulesTest {

    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration JITTER = Duration.ofMinutes(2);

    private final DevServer temporal = Everything.shared().temporal();

    @AfterEach
    void coupaIsWell() throws SQLException {
        Everything.shared().coupaIsWell();
    }

    @Test
    void aLiveConnectionHasOneWithAMinuteOfItsOwnThatNeverOverlapsAndMakesUpForTenMinutesAtMost() {
        var customer = Customer.live();

        var schedule = described(customer.schedule());

        var policy = schedule.getSchedule().getPolicy();
        assertThat(policy.getOverlap()).isEqualTo(SCHEDULE_OVERLAP_POLICY_SKIP);
        assertThat(policy.getCatchupWindow()).isEqualTo(Duration.ofMinutes(10));
        assertThat(policy.isPauseOnFailure()).isFalse();
        assertThat(schedule.getSchedule().getSpec().getJitter()).isEqualTo(JITTER);
        var interval = schedule.getSchedule().getSpec().getIntervals().getFirst();
        assertThat(interval.getEvery()).isEqualTo(EVERY);
        assertThat(schedule.getInfo().getNextActionTimes())
                .isNotEmpty()
                .allSatisfy(next -> assertThat(afterTheHour(next).minus(interval.getOffset()))
                        .isBetween(Duration.ZERO, JITTER));
        assertThat(customer.sync().path("schedule").path("paused").asBoolean()).isFalse();
        Customer.eventually(
                () -> Instant.parse(shown(customer).path("nextRunAt").asString())
                        .equals(described(customer.schedule())
                                .getInfo()
                                .getNextActionTimes()
                                .getFirst()));
    }

    @Test
    void whoeverTriggersItFromTheCommandLineGetsASync() {
        var customer = Customer.live();
        Everything.shared().simulator().life().deactivateUser(1);
        int before = scheduled(customer).size();

        temporal.temporal("schedule", "trigger", "--schedule-id", customer.schedule());

        Customer.eventually(() ->
                scheduled(customer).size() > before && ended(scheduled(customer).getFirst()));
        var run = scheduled(customer).getFirst();
        assertThat(run.path("status").asString()).isEqualTo("COMPLETED");
        assertThat(run.path("mode").asString()).isEqualTo("INCREMENTAL");
        assertThat(described(customer.schedule()).getInfo().getNumActions()).isGreaterThan(before);
    }

    @Test
    void oneThatIsDueWhileAnotherRunsIsSkipped() {
        var customer = Customer.live();
        Everything.shared().simulator().faults().add(Fault.latency("/api/users", Duration.ofSeconds(3)));

        temporal.temporal("schedule", "trigger", "--schedule-id", customer.schedule());
        Customer.eventually(() -> customer.sync().path("running").isObject());
        temporal.temporal("schedule", "trigger", "--schedule-id", customer.schedule());

        Customer.eventually(() -> described(customer.schedule()).getInfo().getNumActionsSkippedOverlap() > 0);
        Customer.eventually(() -> !customer.sync().path("running").isObject());
        Customer.eventually(() -> scheduled(customer).size()
                == described(customer.schedule()).getInfo().getNumActions());
    }

    @Test
    void whatAnOperatorPausesShowsWithTheReasonAndStaysPausedWhenRowsAndWorkflowsAreCompared() {
        var customer = Customer.live();

        pausedByAnOperator(customer);
        Everything.shared().as("operator").post("/v1/reconciliations", Map.of());

        Customer.eventually(() -> shown(customer).path("paused").asBoolean());
        assertThat(shown(customer).path("note").asString()).isEqualTo("Coupa moves house");
        assertThat(shown(customer).path("nextRunAt").isNull()).isTrue();

        temporal.temporal("schedule", "toggle", "--schedule-id", customer.schedule(), "--unpause", "--reason", "Done");

        assertThat(shown(customer).path("paused").asBoolean()).isFalse();
    }

    @Test
    void aPausedConnectionPausesItAndAResumedOneGoesOn() {
        var customer = Customer.live();

        customer.backend().post(customer.at("pause"), Map.of());

        Customer.eventually(() -> shown(customer).path("paused").asBoolean());
        assertThat(shown(customer).path("note").asString())
                .isEqualTo("Paused (runs again when its connection goes on)");
        customer.backend().post(customer.at("resume"), Map.of());
        Customer.eventually(() -> !shown(customer).path("paused").asBoolean());
    }

    @Test
    void anOperatorsPauseOutlastsAnotherRhythmAndAPauseOfTheConnection() {
        var customer = Customer.live();
        var inFlight = Sync.workflowId(customer.connection(), SyncScope.IN_FLIGHT);
        pausedByAnOperator(customer);

        settings(customer, Map.of("recognizeBy", "BUYER_NOTE", "followEvery", "PT10M"));
        Customer.eventually(() -> every(inFlight).equals(Duration.ofMinutes(10)));
        assertThat(shown(customer).path("note").asString()).isEqualTo("Coupa moves house");
        assertThat(shown(customer).path("paused").asBoolean()).isTrue();

        customer.backend().post(customer.at("pause"), Map.of());
        Customer.eventually(() -> isPaused(inFlight));
        customer.backend().post(customer.at("resume"), Map.of());
        Customer.eventually(() -> !isPaused(inFlight));
        assertThat(shown(customer).path("note").asString()).isEqualTo("Coupa moves house");
        assertThat(shown(customer).path("paused").asBoolean()).isTrue();
    }

    @Test
    void oneThatARetiredKeyHasEncryptedIsWrittenAnewWhenRowsAndWorkflowsAreComparedAndStaysPaused() {
        var customer = Customer.live();
        var payloads = new SchedulePayloads(customer.schedule());
        var key = payloads.key();
        pausedByAnOperator(customer);
        payloads.encryptWithAKeyThatNobodyHas();
        assertThat(payloads.key()).isNotEqualTo(key);

        Everything.shared().as("operator").post("/v1/reconciliations", Map.of());

        Customer.eventually(() -> payloads.key().equals(key));
        assertThat(shown(customer).path("note").asString()).isEqualTo("Coupa moves house");
        assertThat(isPaused(customer.schedule())).isTrue();
        temporal.temporal("schedule", "trigger", "--schedule-id", customer.schedule());
        Customer.eventually(() -> scheduled(customer).stream().anyMatch(SchedulesTest::ended));
    }

    @Test
    void oneThatARetiredKeyHasEncryptedTakesAnotherRhythm() {
        var customer = Customer.live();
        var inFlight = Sync.workflowId(customer.connection(), SyncScope.IN_FLIGHT);
        settings(customer, Map.of("recognizeBy", "BUYER_NOTE", "followEvery", "PT10M"));
        Customer.eventually(() -> every(inFlight).equals(Duration.ofMinutes(10)));
        var payloads = new SchedulePayloads(inFlight);
        var key = payloads.key();
        payloads.encryptWithAKeyThatNobodyHas();

        settings(customer, Map.of("recognizeBy", "BUYER_NOTE", "followEvery", "PT5M"));

        Customer.eventually(() -> payloads.key().equals(key));
        assertThat(every(inFlight)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void anotherRhythmForWhatIsInFlightChangesItAndNoneRemovesIt() {
        var customer = Customer.live();
        var inFlight = Sync.workflowId(customer.connection(), SyncScope.IN_FLIGHT);

        settings(customer, Map.of("recognizeBy", "BUYER_NOTE", "followEvery", "PT10M"));
        Customer.eventually(() -> every(inFlight).equals(Duration.ofMinutes(10)));
        settings(customer, Map.of("recognizeBy", "BUYER_NOTE", "followEvery", "PT5M"));
        Customer.eventually(() -> every(inFlight).equals(Duration.ofMinutes(5)));
        settings(customer, Map.of("recognizeBy", "BUYER_NOTE"));

        Customer.eventually(() -> isGone(inFlight));
        assertThat(every(customer.schedule())).isEqualTo(EVERY);
    }

    @Test
    void aDisconnectedConnectionHasNone() {
        var customer = Customer.live();

        Everything.shared().as("operator").delete("/v1/connections/%s?data=KEEP".formatted(customer.id()));

        Customer.eventually(() -> isGone(customer.schedule()));
    }

    private void pausedByAnOperator(Customer customer) {
        temporal.temporal(
                "schedule", "toggle", "--schedule-id", customer.schedule(), "--pause", "--reason", "Coupa moves house");
    }

    private static boolean isPaused(String schedule) {
        return described(schedule).getSchedule().getState().isPaused();
    }

    private static void settings(Customer customer, Map<String, String> wanted) {
        customer.backend().put(customer.at("requisition-settings"), wanted);
    }

    private static JsonNode shown(Customer customer) {
        return customer.sync().path("schedule");
    }

    private static List<JsonNode> scheduled(Customer customer) {
        return customer.runs().stream()
                .filter(run -> run.path("trigger").asString().equals("SCHEDULE"))
                .toList();
    }

    private static boolean ended(JsonNode run) {
        return !List.of("REQUESTED", "RUNNING").contains(run.path("status").asString());
    }

    private static Duration afterTheHour(Instant time) {
        return Duration.ofMillis(Math.floorMod(time.toEpochMilli(), EVERY.toMillis()));
    }

    private static Duration every(String schedule) {
        if (isGone(schedule)) {
            return Duration.ZERO;
        }
        return described(schedule)
                .getSchedule()
                .getSpec()
                .getIntervals()
                .getFirst()
                .getEvery();
    }

    private static boolean isGone(String schedule) {
        try {
            described(schedule);
            return false;
        } catch (ScheduleException e) {
            return true;
        }
    }

    private static ScheduleDescription described(String schedule) {
        var workflows = Everything.shared().workflows();
        return ScheduleClient.newInstance(
                        workflows.getWorkflowServiceStubs(),
                        ScheduleClientOptions.newBuilder()
                                .setDataConverter(workflows.getOptions().getDataConverter())
                                .build())
                .getHandle(schedule)
                .describe();
    }
}
