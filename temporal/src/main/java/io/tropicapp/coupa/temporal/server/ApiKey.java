package io.tropicapp.coupa.temporal.server;

import io.temporal.authorization.AuthorizationTokenSupplier;
import io.temporal.envconfig.ClientConfigProfile;
import io.tropicapp.coupa.temporal.UnusableSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key that Temporal knows us by. It is read again every half minute from the file that it came from, so that it can be
 * replaced without a restart; one that cannot be read leaves the one before in use.
 */
public final class ApiKey implements AuthorizationTokenSupplier {

    private static final Logger LOG = LoggerFactory.getLogger(ApiKey.class);
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final Supplier<Optional<String>> source;
    private final LongSupplier nanoTime;
    private volatile Reading last;

    private record Reading(String key, long at) {}

    private ApiKey(String key, Supplier<Optional<String>> source, LongSupplier nanoTime) {
        this.source = source;
        this.nanoTime = nanoTime;
        this.last = new Reading(key, nanoTime.getAsLong());
    }

    static Optional<ApiKey> of(ServerSettings settings, Map<String, String> environment, ClientConfigProfile profile) {
        return of(settings, environment, profile, System::nanoTime);
    }

    static Optional<ApiKey> of(
            ServerSettings settings,
            Map<String, String> environment,
            ClientConfigProfile profile,
            LongSupplier nanoTime) {
        var file = settings.apiKeyFile();
        return file == null
                ? Server.given(profile.getApiKey())
                        .map(key -> new ApiKey(
                                key, () -> Server.given(Profile.in(environment).getApiKey()), nanoTime))
                : Optional.of(new ApiKey(keyIn(file), () -> Optional.of(keyIn(file)), nanoTime));
    }

    @Override
    public String supply() {
        var reading = last;
        long now = nanoTime.getAsLong();
        if (now - reading.at() < FRESH.toNanos()) {
            return reading.key();
        }
        var key = readAgain().orElse(reading.key());
        last = new Reading(key, now);
        return key;
    }

    private Optional<String> readAgain() {
        try {
            return source.get();
        } catch (UnusableSettings e) {
            LOG.warn("Temporal's API key stays as it is: {}", e.problem());
            return Optional.empty();
        }
    }

    private static String keyIn(Path file) {
        try {
            return Server.given(Files.readString(file).strip())
                    .orElseThrow(() -> new UnusableSettings(
                            "coupa.temporal.api-key-file names %s, which is empty.".formatted(file),
                            "Write the API key into it, and nothing else."));
        } catch (IOException e) {
            throw new UnusableSettings(
                    "coupa.temporal.api-key-file names %s, which cannot be read.".formatted(file),
                    "Put the file there, let this process read it, or unset the property.");
        }
    }
}
