package io.tropicapp.coupa.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.simulator.Simulator;
import io.tropicapp.coupa.simulator.SimulatorOptions;
import io.tropicapp.coupa.simulator.fault.Fault;
import io.tropicapp.coupa.simulator.limit.RateLimit;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A machine is lost while Coupa creates what it was sent: nobody is left who knows that it was sent. */
class KilledWhileCreatingTest {

    private static final String PATH = "/api/requisitions/submit_for_approval";
    private static final Duration UNTIL_IT_IS_MISSED = Duration.ofMinutes(3);
    private static final String[] SETTINGS = {
        "coupa.requisition.settle=5s", "coupa.budget.per-second=500", "coupa.budget.burst=500"
    };

    static Stream<Arguments> moments() {
        return Stream.of(
                Arguments.of(
                        "Coupa has it, and its answer is under way", Fault.answeredLate(PATH, Duration.ofMinutes(1))),
                Arguments.of(
                        "Coupa has received it, and takes it up later", Fault.latency(PATH, Duration.ofSeconds(3))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("moments")
    void theNextWorkerFindsWhatTheLastOneSentAndMakesNoOther(String moment, Fault slow) throws InterruptedException {
        var options = SimulatorOptions.defaults().withSize(30, 10, 5).withLimit(RateLimit.GENEROUS);
        try (var coupa = Simulator.start(options);
                var world = World.with(coupa.url());
                var office = world.office()) {
            var customer = new Customer(world, office.context(), coupa.url());
            var requester = new Requester(coupa, world, office::context, customer);
            try (var first = world.workerProcess(SETTINGS)) {
                customer.onboards(SimulatorOptions.DEFAULT_CLIENT.id(), SimulatorOptions.DEFAULT_CLIENT.secret());
                coupa.faults().add(slow.on("POST").times(1));
                requester.asks();
                Customer.eventually(() -> coupa.stats().requestsTo("POST", PATH) == 1);
                first.kill();
            }
            assertThat(requester.row().coupaId()).as(moment).isEmpty();
            world.letTimePass(UNTIL_IT_IS_MISSED);

            try (var second = world.worker(SETTINGS)) {
                requester.stands("PENDING_APPROVAL");
                assertThat(second.isRunning()).isTrue();
            }

            assertThat(requester.inCoupa()).hasSize(1);
            assertThat(requester.coupaId())
                    .isEqualTo(requester.inCoupa().getFirst().path("id").asLong());
            assertThat(coupa.stats().requestsTo("POST", PATH)).isEqualTo(1);
        }
    }
}
