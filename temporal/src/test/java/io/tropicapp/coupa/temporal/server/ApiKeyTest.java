package io.tropicapp.coupa.temporal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiKeyTest {

    private final AtomicLong now = new AtomicLong();

    @TempDir
    private Path folder;

    @Test
    void aKeyThatIsReplacedInItsFileIsUsedWithinHalfAMinute() throws IOException {
        var file = Files.writeString(folder.resolve("key"), "old\n");
        var key = key(new ServerSettings(null, null, file, true), Map.of());
        assertThat(key.supply()).isEqualTo("old");

        Files.writeString(file, "new\n");
        assertThat(key.supply()).isEqualTo("old");
        pass(Duration.ofSeconds(31));

        assertThat(key.supply()).isEqualTo("new");
    }

    @Test
    void aKeyThatIsReplacedInTheConfigurationFileIsUsedToo() throws IOException {
        var file = Files.writeString(folder.resolve("temporal.toml"), "[profile.default]\napi_key = \"old\"\n");
        var key = key(new ServerSettings(null, null, null, true), Map.of("TEMPORAL_CONFIG_FILE", file.toString()));
        assertThat(key.supply()).isEqualTo("old");

        Files.writeString(file, "[profile.default]\napi_key = \"new\"\n");
        pass(Duration.ofSeconds(31));

        assertThat(key.supply()).isEqualTo("new");
    }

    @Test
    void aKeyStaysInUseWhileItsFileIsMissingOrEmpty() throws IOException {
        var file = Files.writeString(folder.resolve("key"), "old");
        var key = key(new ServerSettings(null, null, file, true), Map.of());

        Files.writeString(file, "");
        pass(Duration.ofSeconds(31));
        assertThat(key.supply()).isEqualTo("old");

        Files.delete(file);
        pass(Duration.ofSeconds(31));
        assertThat(key.supply()).isEqualTo("old");

        Files.writeString(file, "new");
        pass(Duration.ofSeconds(31));
        assertThat(key.supply()).isEqualTo("new");
    }

    private ApiKey key(ServerSettings settings, Map<String, String> environment) {
        return ApiKey.of(settings, environment, Profile.in(environment), now::get)
                .orElseThrow();
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
