package io.tropicapp.coupa.quickstart.cluster;

import io.tropicapp.coupa.quickstart.QuickstartFailed;
import io.tropicapp.coupa.quickstart.data.DataFolder;
import io.tropicapp.coupa.quickstart.running.Postgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Temporal's two databases, at the version of its tool. */
final class TemporalDatabases {

    static final String STORE = "temporal";
    static final String VISIBILITY = "temporal_visibility";

    private final Path tool;
    private final DataFolder folder;
    private final Postgres postgres;

    TemporalDatabases(Path tool, DataFolder folder, Postgres postgres) {
        this.tool = tool;
        this.folder = folder;
        this.postgres = postgres;
    }

    /** Repeating it changes nothing. */
    void make() {
        make(STORE, "postgresql/v12/temporal");
        make(VISIBILITY, "postgresql/v12/visibility");
    }

    private void make(String database, String schema) {
        if (!has("postgres", "select 1 from pg_database where datname = '%s'".formatted(database))) {
            run(database, "create-database");
        }
        if (!has(database, "select 1 from pg_tables where tablename = 'schema_version'")) {
            run(database, "setup-schema", "--version", "0.0");
        }
        run(database, "update-schema", "--schema-name", schema);
    }

    private boolean has(String database, String query) {
        return JdbcClient.create(postgres.dataSource(database))
                .sql(query)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private void run(String database, String... what) {
        var log = folder.path("temporal-schema.log");
        var command = new ArrayList<>(List.of(tool.toString(), "--database", database));
        command.addAll(List.of(what));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment()
                .putAll(Map.of(
                        "SQL_PLUGIN", "postgres12",
                        "SQL_HOST", "127.0.0.1",
                        "SQL_PORT", Integer.toString(postgres.port()),
                        "SQL_USER", "postgres",
                        "SQL_PASSWORD", ""));
        try {
            if (builder.start().waitFor() != 0) {
                throw new QuickstartFailed(
                        "%s fails. Its own words are in %s.".formatted(String.join(" ", command), log));
            }
        } catch (IOException e) {
            throw new QuickstartFailed("%s cannot be started: %s".formatted(tool, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QuickstartFailed("Interrupted", e);
        }
    }
}
