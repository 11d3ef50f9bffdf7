package io.tropicapp.coupa.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.connection.ConnectionDetails;
import io.tropicapp.coupa.store.connection.Connections;
import io.tropicapp.coupa.store.connection.Contact;
import io.tropicapp.coupa.store.connection.Contacts;
import io.tropicapp.coupa.store.connection.Holidays;
import io.tropicapp.coupa.store.credential.SecretKeys;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole store on a real Postgres, started once for all tests. Every test works with organizations of its own. */
public final class TestStore {

    public static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final EmbeddedPostgres POSTGRES = postgres();
    private static final AnnotationConfigApplicationContext CONTEXT = start();

    private TestStore() {}

    public static <T> T the(Class<T> part) {
        return CONTEXT.getBean(part);
    }

    public static JdbcClient jdbc() {
        return the(JdbcClient.class);
    }

    public static <T> T inTransaction(Supplier<T> work) {
        var result = new TransactionTemplate(the(PlatformTransactionManager.class)).execute(status -> work.get());
        return Objects.requireNonNull(result);
    }

    public static String anOrganization() {
        return "org-" + UUID.randomUUID();
    }

    /** Known to the store, and used by nobody else. */
    public static UUID aConnection() {
        return the(Connections.class)
                .open(Connection.of(
                        UUID.randomUUID(),
                        details(anOrganization()),
                        Instant.now().truncatedTo(ChronoUnit.MICROS)))
                .id();
    }

    public static ConnectionDetails details(String organization) {
        return new ConnectionDetails(
                organization,
                "Acme, Inc.",
                "https://acme-test.coupahost.com",
                "acme-test.coupahost.com",
                "SANDBOX",
                LocalDate.of(2026, 11, 2),
                null,
                "America/New_York",
                new Contacts(List.of(new Contact("Ana", "ana@acme.example", "Coupa admin"))),
                new Holidays(List.of(LocalDate.of(2026, 11, 26))));
    }

    public static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }

    private static AnnotationConfigApplicationContext start() {
        var database = database();
        Migrations.apply(database);
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("coupa.secrets.keyset", SecretKeys.generate())));
        context.registerBean(DataSource.class, () -> database);
        context.register(StoreConfiguration.class);
        context.refresh();
        return context;
    }

    /** Where a database without any tables is. */
    public static String anEmptyDatabase() {
        var name = "empty_" + UUID.randomUUID().toString().replace('-', '_');
        jdbc().sql("create database " + name).update();
        return POSTGRES.getJdbcUrl("postgres", name);
    }

    private static DataSource database() {
        var config = new HikariConfig();
        config.setJdbcUrl(POSTGRES.getJdbcUrl("postgres", "postgres"));
        config.setMaximumPoolSize(16);
        return new HikariDataSource(config);
    }

    private static EmbeddedPostgres postgres() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
