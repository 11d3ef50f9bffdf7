package io.tropicapp.coupa.quickstart.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tropicapp.coupa.quickstart.QuickstartFailed;
import io.tropicapp.coupa.quickstart.cluster.ClusterOptions.Server;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClusterOptionsTest {

    @Test
    void withoutOptionsItStaysUpOnAnyFreePortsWithWhateverTemporalThereIs() {
        var options = read();

        assertThat(options.check()).isFalse();
        assertThat(options.server()).isEqualTo(Server.ANY);
        assertThat(options.data()).isEqualTo(Path.of(".cluster").toAbsolutePath());
        assertThat(options.ports().api()).isZero();
        assertThat(options.workers()).isEqualTo(new ClusterOptions.WorkerPorts(0, 0));
    }

    @Test
    void theCheckIsChosenByItsName() {
        assertThat(read("--check", "rolling-restart").check()).isTrue();
        assertThat(read("--check=rolling-restart").check()).isTrue();
    }

    @Test
    void anotherCheckIsRefusedByItsName() {
        refused("There is no check 'chaos', only rolling-restart.", "--check", "chaos");
    }

    @Test
    void theServerOrTheDevServerCanBeInsistedOn() {
        assertThat(read("--temporal", "server").server()).isEqualTo(Server.SERVER);
        assertThat(read("--temporal", "dev").server()).isEqualTo(Server.DEV);
        refused("--temporal must be server, dev or any.", "--temporal", "cloud");
    }

    @Test
    void portsCanBeGiven() {
        var options = read("--port", "8080", "--worker-1-port", "8082", "--worker-2-port", "8083");

        assertThat(options.ports().api()).isEqualTo(8080);
        assertThat(options.workers()).isEqualTo(new ClusterOptions.WorkerPorts(8082, 8083));
    }

    @Test
    void whatIsNotKnownIsRefusedWithTheWayToHelp() {
        refused("There is no option --story. See scripts/cluster --help.", "--story");
        refused("--data needs a value. See scripts/cluster --help.", "--data");
        refused("--port must be a number from 0 to 65535, not '70000'.", "--port", "70000");
    }

    private static ClusterOptions read(String... arguments) {
        return ClusterOptions.read(List.of(arguments));
    }

    private static void refused(String message, String... arguments) {
        assertThatExceptionOfType(QuickstartFailed.class)
                .isThrownBy(() -> read(arguments))
                .withMessage(message);
    }
}
