package io.tropicapp.coupa.activities;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.tropicapp.coupa.simulator.Simulator;
import io.tropicapp.coupa.simulator.SimulatorOptions;
import io.tropicapp.coupa.simulator.limit.RateLimit;
import io.tropicapp.coupa.store.Migrations;
import io.tropicapp.coupa.store.credential.SecretKeys;
import io.tropicapp.coupa.workflows.temporal.Payloads;
import io.tropicapp.coupa.workflows.temporal.SearchAttributes;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** All activities on a real Postgres and a Temporal in memory, started once for all tests, with a clock that tests set. */
public final class Ground {

    private static final TestWorkflowEnvironment TEMPORAL = inMemory();
    private static final Simulator SIMULATED =
            Simulator.start(SimulatorOptions.defaults().withSize(120, 30, 5).withLimit(RateLimit.GENEROUS));
    private static final MeterRegistry METERS = new SimpleMeterRegistry();
    private static final PlayedCoupa COUPA = new PlayedCoupa();
    private static final AnnotationConfigApplicationContext CONTEXT = start();

    private static volatile Instant now = Instant.parse("2026-11-24T12:00:00Z");

    private Ground() {}

    public static <T> T the(Class<T> part) {
        return CONTEXT.getBean(part);
    }

    public static Simulator simulated() {
        return SIMULATED;
    }

    public static TestWorkflowEnvironment temporal() {
        return TEMPORAL;
    }

    /** The one Coupa that may be called, as if nothing had been told or asked. */
    public static PlayedCoupa coupa() {
        return COUPA.anew();
    }

    public static Instant now() {
        return now;
    }

    public static void itIs(String time) {
        now = Instant.parse(time);
    }

    private static TestWorkflowEnvironment inMemory() {
        var temporal = TestWorkflowEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                        .setDataConverter(Payloads.converter())
                        .build())
                .build());
        SearchAttributes.ALL.forEach(key -> temporal.registerSearchAttribute(key.getName(), key.getValueType()));
        return temporal;
    }

    private static AnnotationConfigApplicationContext start() {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "coupa.secrets.keyset", SecretKeys.generate(),
                                "coupa.events.strict", "true",
                                "coupa.events.look-every", "1h",
                                "coupa.hosts.extra-origins", COUPA.url() + "," + SIMULATED.url(),
                                "coupa.budget.per-second", "1000",
                                "coupa.budget.burst", "1000",
                                "coupa.token.known-within", "1ms",
                                "coupa.check.answer", "400ms",
                                "coupa.check.pause", "1ms")));
        context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        var postgres = postgres();
        context.registerBean(DataSource.class, () -> postgres);
        context.registerBean(WorkflowClient.class, TEMPORAL::getWorkflowClient);
        context.registerBean(MeterRegistry.class, () -> METERS);
        context.registerBean(ObservationRegistry.class, Ground::observations);
        context.registerBean("clockOfTheTest", Clock.class, SetClock::new, bean -> bean.setPrimary(true));
        context.register(ActivitiesConfiguration.class);
        context.refresh();
        return context;
    }

    private static ObservationRegistry observations() {
        var registry = ObservationRegistry.create();
        registry.observationConfig().observationHandler(new DefaultMeterObservationHandler(METERS));
        return registry;
    }

    private static DataSource postgres() {
        try {
            var postgres = EmbeddedPostgres.builder().start();
            Migrations.apply(postgres.getPostgresDatabase());
            return pooled(postgres.getJdbcUrl("postgres", "postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataSource pooled(String url) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setMinimumIdle(1);
        return pool;
    }

    private static final class SetClock extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("Nobody asks this clock for its zone");
        }
    }
}
