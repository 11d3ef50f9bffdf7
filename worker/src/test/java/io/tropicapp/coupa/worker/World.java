package io.tropicapp.coupa.worker;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.testserver.TestServer;
import io.tropicapp.coupa.store.Migrations;
import io.tropicapp.coupa.store.credential.SecretKeys;
import io.tropicapp.coupa.workflows.temporal.Payloads;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A real Postgres, a Temporal with a real clock, and as many workers as a test wants, speaking to some Coupa. */
final class World implements AutoCloseable {

    private static final String KEYSET = SecretKeys.generate();

    private final EmbeddedPostgres postgres;
    private final int temporalPort;
    private final TestServer.PortBoundTestServer temporal;
    private final WorkflowServiceStubs stubs;
    private final WorkflowClient client;
    private final String coupaUrl;

    private World(String coupaUrl) throws IOException {
        this.coupaUrl = coupaUrl;
        postgres = EmbeddedPostgres.builder().start();
        Migrations.apply(postgres.getPostgresDatabase());
        temporalPort = freePort();
        temporal = TestServer.createPortBoundServer(temporalPort, true);
        stubs = WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                .setTarget("127.0.0.1:" + temporalPort)
                .build());
        client = WorkflowClient.newInstance(
                stubs,
                WorkflowClientOptions.newBuilder()
                        .setDataConverter(Payloads.converter())
                        .build());
    }

    static World with(String coupaUrl) {
        try {
            return new World(coupaUrl);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One more worker, as a process of its own would be. */
    ConfigurableApplicationContext worker(String... settings) {
        var properties = new HashMap<String, Object>(Map.of(
                "spring.datasource.url",
                postgres.getJdbcUrl("postgres", "postgres"),
                "spring.datasource.hikari.maximum-pool-size",
                "20",
                "coupa.secrets.keyset",
                KEYSET,
                "coupa.temporal.address",
                "127.0.0.1:" + temporalPort,
                "coupa.temporal.sticky-queues",
                "false",
                "coupa.temporal.shutdown-patience",
                "2s",
                "coupa.hosts.extra-origins",
                coupaUrl,
                "server.port",
                "0",
                "spring.main.banner-mode",
                "off"));
        for (var setting : settings) {
            var parts = setting.split("=", 2);
            properties.put(parts[0], parts[1]);
        }
        return new SpringApplicationBuilder(WorkerConfiguration.class)
                .properties(properties)
                .run();
    }

    WorkflowClient temporal() {
        return client;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        stubs.shutdownNow();
        temporal.close();
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
