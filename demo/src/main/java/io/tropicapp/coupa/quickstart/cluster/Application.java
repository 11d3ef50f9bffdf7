package io.tropicapp.coupa.quickstart.cluster;

import io.tropicapp.coupa.quickstart.QuickstartFailed;
import io.tropicapp.coupa.quickstart.data.DataFolder;
import io.tropicapp.coupa.quickstart.running.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One of our applications in a JVM of its own, which can be ended and started again. */
final class Application implements AutoCloseable {

    private static final Duration TO_COME_UP = Duration.ofMinutes(3);
    /** Longer than an application takes at most, with its 40 seconds to stop. */
    private static final Duration TO_END = Duration.ofSeconds(60);

    private final DataFolder folder;
    private final String name;
    private final Path jar;
    private final Map<String, String> settings;
    private final Health health;
    private ServerProcess process;

    private Application(DataFolder folder, String name, Path jar, Health health, Map<String, String> settings) {
        this.folder = folder;
        this.name = name;
        this.jar = jar;
        this.settings = settings;
        this.health = health;
        this.process = launch();
    }

    /** Starts one and does not wait for it. */
    static Application start(DataFolder folder, String name, Path jar, Health health, Map<String, String> settings) {
        folder.delete(log(name));
        return new Application(folder, name, jar, health, settings);
    }

    private static String log(String name) {
        return name + ".log";
    }

    static void stopLeftOver(DataFolder folder, String name) {
        ServerProcess.stopLeftOver(folder, name, folder.path(name));
    }

    private ServerProcess launch() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        return ServerProcess.start(
                folder,
                name,
                List.of(
                        java.toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "--enable-native-access=ALL-UNNAMED",
                        // By this the next start knows it again.
                        "-Dcluster.member=" + folder.path(name),
                        "-jar",
                        jar.toString()),
                Environment.with(settings),
                folder.path(log(name)));
    }

    String name() {
        return name;
    }

    Health health() {
        return health;
    }

    /**
     * Waits until it says that it is ready.
     *
     * @throws QuickstartFailed if it ends, or takes too long
     */
    Application whenReady() {
        var giveUp = Instant.now().plus(TO_COME_UP);
        while (!health.isReady()) {
            if (!process.isAlive() || Instant.now().isAfter(giveUp)) {
                throw new QuickstartFailed("%s %s. Its own words are in %s."
                        .formatted(
                                name,
                                process.isAlive() ? "does not become ready" : "has ended",
                                folder.path(log(name))));
            }
            Pause.of(Duration.ofMillis(100));
        }
        return this;
    }

    /** As an orchestrator does: SIGTERM, and patience. */
    ServerProcess.Ended end() {
        return process.end(TO_END);
    }

    /** As a machine that dies does. */
    ServerProcess.Ended kill() {
        return process.kill();
    }

    /** Once it has ended. */
    void startAgain() {
        process = launch();
    }

    @Override
    public void close() {
        process.end(TO_END);
    }
}
