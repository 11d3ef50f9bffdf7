package io.tropicapp.coupa.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

class SimulatorTest {

    @Test
    void byDefaultItIsACompanyOfThousands() {
        try (Simulator simulator = Simulator.start(SimulatorOptions.defaults())) {
            Snapshot all = simulator.snapshot();

            assertThat(all.users()).hasSize(2_000);
            assertThat(all.suppliers()).hasSize(1_500);
            assertThat(all.contracts()).hasSize(300);
        }
    }

    @Test
    void severalRunSideBySideWithDataOfTheirOwn() {
        try (Simulator one = Simulator.start(Instances.small());
                Simulator other = Simulator.start(Instances.small())) {
            one.life().deactivateUser(1);

            assertThat(one.url()).isNotEqualTo(other.url());
            assertThat(Caller.of(other).json("/api/users/1").path("active").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void itListensOnTheLoopbackAddressWhateverOtherModulesConfigure() {
        try (Simulator simulator = Simulator.start(Instances.small())) {
            assertThat(simulator.url()).startsWith("http://127.0.0.1:");
            assertThat(Caller.of(simulator).get("/api/users").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aTakenPortIsSaidToBeTaken() {
        try (Simulator simulator = Simulator.start(Instances.small())) {
            assertThatThrownBy(() -> Simulator.start(Instances.small().withPort(simulator.port())))
                    .isInstanceOf(PortInUseException.class);
        }
    }

    @Test
    void closingFreesThePort() {
        Simulator simulator = Simulator.start(Instances.small());
        int port = simulator.port();

        simulator.close();

        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                .isInstanceOf(IOException.class);
    }

    @Test
    void onItsOwnItIsSetFromTheCommandLine() {
        SimulatorOptions options = Settings.read(
                "--simulator.address=0.0.0.0",
                "--simulator.port=9123",
                "--simulator.users=7",
                "--simulator.zone=Asia/Tokyo",
                "--simulator.client-secret=other",
                "--simulator.burst=3",
                "--simulator.retry-after-seconds=4",
                "--simulator.token-unknown-for-seconds=5");

        assertThat(options.address()).isEqualTo("0.0.0.0");
        assertThat(options.port()).isEqualTo(9123);
        assertThat(options.size()).isEqualTo(new SimulatorOptions.Size(7, 1_500, 300));
        assertThat(options.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(options.clients().getFirst().secret()).isEqualTo("other");
        assertThat(options.limit().burst()).isEqualTo(3);
        assertThat(options.limit().retryAfter()).isEqualTo(Optional.of(Duration.ofSeconds(4)));
        assertThat(options.tokenUnknownFor()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void aClientDoesNotPrintItsSecret() {
        assertThat(SimulatorOptions.defaults().toString()).doesNotContain("simulated-secret");
    }
}
