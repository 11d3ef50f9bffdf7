package io.tropicapp.coupa.api;

import io.tropicapp.coupa.store.access.ApiTokens;
import io.tropicapp.coupa.store.access.Role;
import io.tropicapp.coupa.store.credential.SecretKeys;
import io.tropicapp.coupa.temporal.payload.PayloadKeys;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The API as it is shipped, on a port of its own. */
public final class RunningApi implements AutoCloseable {

    static final PayloadKeys PAYLOAD_KEYS = PayloadKeys.generate();

    public static final String OPERATOR_TOKEN = "operator-token-for-tests-0123456789";

    /** Where operators look at processes. */
    public static final String TEMPORAL_UI = "https://temporal.example.com";

    private final ConfigurableApplicationContext context;

    private RunningApi(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static RunningApi start(String jdbcUrl, String temporalAddress, String... more) {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--spring.datasource.url=" + jdbcUrl,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres",
                "--coupa.secrets.keyset=" + SecretKeys.generate(),
                "--coupa.payloads.keyset=" + PAYLOAD_KEYS.toJson(),
                "--coupa.temporal.address=" + temporalAddress,
                "--coupa.temporal.from-environment=false",
                "--coupa.temporal.patience=3s",
                "--coupa.hosts.extra-origins=http://127.0.0.1:8090",
                "--coupa.events.strict=true",
                "--coupa.events.extra-origins=http://127.0.0.1:9999",
                "--coupa.events.stream.per-organization=3",
                "--coupa.codec.origins=" + TEMPORAL_UI,
                "--coupa.api.bootstrap-operator-token=" + OPERATOR_TOKEN));
        arguments.addAll(List.of(more));
        return new RunningApi(ApiApplication.application().run(arguments.toArray(String[]::new)));
    }

    public <T> T the(Class<T> part) {
        return context.getBean(part);
    }

    public <T> T the(Class<T> part, String name) {
        return context.getBean(name, part);
    }

    public URI uri() {
        var server = ((ServletWebServerApplicationContext) context).getWebServer();
        return URI.create("http://127.0.0.1:" + (server == null ? 0 : server.getPort()));
    }

    public Http nobody() {
        return new Http(uri(), "");
    }

    public Http bearer(String token) {
        return new Http(uri(), "Bearer " + token);
    }

    public Http as(Role role) {
        return as(role, Optional.empty());
    }

    public Http as(Role role, String organization) {
        return as(role, Optional.of(organization));
    }

    private Http as(Role role, Optional<String> organization) {
        var name = role.name().toLowerCase(Locale.ROOT) + " " + UUID.randomUUID();
        return bearer(the(ApiTokens.class).issue(name, role, organization).token());
    }

    @Override
    public void close() {
        context.close();
    }
}
