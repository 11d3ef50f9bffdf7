package io.tropicapp.coupa.worker;

import com.zaxxer.hikari.HikariDataSource;
import io.tropicapp.coupa.store.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** A database with our tables and no rows, on a real Postgres that is started once for all tests. */
record TestPostgres(String url) {

    private static final EmbeddedPostgres SERVER = server();

    static TestPostgres fresh() {
        var name = "world_" + UUID.randomUUID().toString().replace('-', '_');
        try (var connection = SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return new TestPostgres(SERVER.getJdbcUrl("postgres", name));
        } catch (SQLException e) {
            throw new IllegalStateException("There is no database", e);
        }
    }

    /** Connections that are kept, since a new one costs more than what a test asks. */
    DataSource pool() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setMinimumIdle(1);
        return pool;
    }

    private static EmbeddedPostgres server() {
        try {
            var server = EmbeddedPostgres.builder().start();
            // What every new database is a copy of.
            Migrations.apply(server.getTemplateDatabase());
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
