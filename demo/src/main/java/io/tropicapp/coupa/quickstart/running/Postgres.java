package io.tropicapp.coupa.quickstart.running;

import io.tropicapp.coupa.quickstart.QuickstartFailed;
import io.tropicapp.coupa.quickstart.data.DataFolder;
import io.tropicapp.coupa.quickstart.data.LeftOver;
import io.tropicapp.coupa.store.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.util.FileSystemUtils;

/** A Postgres whose data is kept in the folder. */
public final class Postgres implements AutoCloseable {

    private static final String DATA = "postgres";
    private static final String PID_FILE = DATA + "/postmaster.pid";

    /** Written when a database was made to the end: one that was not is made again. */
    private static final String MADE = "postgres.made";

    private static final int FOR_US_ALONE = 100;

    private final EmbeddedPostgres server;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Stops the one of a start before that was killed. Nothing happens if there is none. */
    public static void stopLeftOver(DataFolder folder) {
        LeftOver.stop(folder, PID_FILE, folder.path(DATA));
    }

    /** Starts it on this port, with the schema up to date; returns when it answers. */
    public static Postgres start(DataFolder folder, int port) {
        return start(folder, port, FOR_US_ALONE);
    }

    /** As {@link #start(DataFolder, int)}, where others come as well. */
    public static Postgres start(DataFolder folder, int port, int connections) {
        refuseRoot();
        var data = folder.path(DATA);
        try {
            discardUnfinished(folder, data);
            var server = server(folder, data, port, connections);
            folder.write(MADE, "");
            Migrations.apply(server.getPostgresDatabase());
            return new Postgres(server);
        } catch (IOException | IllegalStateException e) {
            throw new QuickstartFailed(
                    "Postgres does not start: %s. Its own words are in %s. Without its data it begins anew: delete %s."
                            .formatted(e.getMessage(), folder.path("quickstart.log"), data),
                    e);
        }
    }

    /** Postgres does not run as root; where the system lets it, it is hidden from it that it does. */
    private static void refuseRoot() {
        if (System.getProperty("user.name").equals("root") && !LinuxUtils.isUnshareAvailable()) {
            throw new QuickstartFailed(
                    "Postgres does not run as root, and this machine does not let 'unshare -U' hide it:"
                            + " start this as another user.");
        }
    }

    private static void discardUnfinished(DataFolder folder, Path data) throws IOException {
        if (folder.read(MADE).isEmpty()) {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static EmbeddedPostgres server(DataFolder folder, Path data, int port, int connections) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(binaries(folder).toFile())
                .setPort(port)
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", Integer.toString(connections))
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }

    /** Where its programs are unpacked: once per machine where possible. */
    private static Path binaries(DataFolder folder) {
        var shared = Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg");
        return Files.notExists(shared) || isOurs(shared) ? shared : folder.path("postgres-programs");
    }

    private static boolean isOurs(Path path) {
        try {
            return Files.isDirectory(path)
                    && Files.getOwner(path).getName().equals(System.getProperty("user.name"))
                    && Files.isWritable(path);
        } catch (IOException e) {
            return false;
        }
    }

    /** With the user, without a password: it listens on this machine alone. */
    public String jdbcUrl() {
        return server.getJdbcUrl("postgres", "postgres").replace("//localhost:", "//127.0.0.1:");
    }

    public int port() {
        return server.getPort();
    }

    /** Another of its databases, for its owner. */
    public DataSource dataSource(String database) {
        return server.getDatabase("postgres", database);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
