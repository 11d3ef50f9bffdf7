package io.tropicapp.coupa.quickstart;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads options: {@code --name value} or {@code --name=value}. What is said there outranks the environment. */
final class CommandLine {

    private static final Set<String> FLAGS = Set.of("exit", "no-story");
    private static final Set<String> VALUES = Set.of(
            "data",
            "port",
            "coupa-port",
            "postgres-port",
            "temporal-port",
            "temporal-ui-port",
            "coupa",
            "client-id",
            "client-secret",
            "users",
            "suppliers",
            "contracts");

    private static final Pattern COUPA = Pattern.compile("([a-z0-9-]+\\.)+(coupahost|coupacloud)\\.com");

    private final Arguments arguments;
    private final Map<String, String> environment;

    private CommandLine(Arguments arguments, Map<String, String> environment) {
        this.arguments = arguments;
        this.environment = environment;
    }

    /** @throws QuickstartFailed if it cannot be understood; the message says what is wrong */
    static Options read(List<String> arguments, Map<String, String> environment) {
        return new CommandLine(Arguments.read("./quickstart", arguments, FLAGS, VALUES), environment).options();
    }

    private Options options() {
        if (FLAGS.stream().allMatch(arguments::has)) {
            throw new QuickstartFailed("--exit ends after the story, so it makes no sense with --no-story.");
        }
        return new Options(
                arguments.has("exit"),
                !arguments.has("no-story"),
                Path.of(arguments.value("data").orElse(".quickstart"))
                        .toAbsolutePath()
                        .normalize(),
                new Options.Ports(
                        number("port", 0, 65_535),
                        number("coupa-port", 0, 65_535),
                        number("postgres-port", 0, 65_535),
                        number("temporal-port", 0, 65_535),
                        number("temporal-ui-port", 0, 65_535)),
                coupa(),
                new Options.Size(
                        number("users", 2_000, 100_000),
                        number("suppliers", 1_500, 100_000),
                        number("contracts", 300, 100_000)),
                temporal());
    }

    private int number(String name, int otherwise, int most) {
        return arguments.number(name, otherwise, most);
    }

    private Optional<Options.GivenCoupa> coupa() {
        var url = given("coupa", "COUPA_URL");
        var id = given("client-id", "COUPA_CLIENT_ID");
        var secret = given("client-secret", "COUPA_CLIENT_SECRET");
        if (url.isEmpty()
                && (arguments.value("client-id").isPresent()
                        || arguments.value("client-secret").isPresent())) {
            throw new QuickstartFailed("--client-id and --client-secret belong to a Coupa: add --coupa https://….");
        }
        return url.map(address -> new Options.GivenCoupa(
                origin(address),
                needed(id, "--client-id", "COUPA_CLIENT_ID"),
                needed(secret, "--client-secret", "COUPA_CLIENT_SECRET")));
    }

    private static String needed(Optional<String> value, String option, String variable) {
        return value.orElseThrow(() -> new QuickstartFailed(
                "A Coupa needs its OAuth client: give %s or the environment variable %s.".formatted(option, variable)));
    }

    private static String origin(String url) {
        try {
            var parsed = URI.create(url.strip().toLowerCase(Locale.ROOT));
            if (isCoupa(parsed)) {
                return "%s://%s".formatted(parsed.getScheme(), parsed.getAuthority());
            }
        } catch (IllegalArgumentException e) {
            throw notCoupa(url, e);
        }
        throw notCoupa(url, null);
    }

    /** As the API sees it, which is up only when much else is. What is not encrypted may not leave this machine. */
    private static boolean isCoupa(URI url) {
        return url.getHost() != null
                && url.getUserInfo() == null
                && (("https".equals(url.getScheme())
                                && COUPA.matcher(url.getHost()).matches())
                        || ("http".equals(url.getScheme()) && url.getHost().equals("127.0.0.1")));
    }

    private static QuickstartFailed notCoupa(String url, @Nullable Exception cause) {
        return new QuickstartFailed(
                "'%s' is not the address of a Coupa: give one such as https://acme.coupahost.com, or http://127.0.0.1:PORT."
                        .formatted(url),
                cause);
    }

    private Optional<Options.TemporalServer> temporal() {
        return environment("TEMPORAL_ADDRESS")
                .map(address -> new Options.TemporalServer(
                        address, environment("TEMPORAL_NAMESPACE").orElse("default")));
    }

    private Optional<String> given(String option, String variable) {
        return arguments.value(option).or(() -> environment(variable));
    }

    private Optional<String> environment(String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
    }
}
