package io.tropicapp.coupa.temporal.server;

import com.fasterxml.jackson.core.JacksonException;
import io.temporal.envconfig.ClientConfigProfile;
import io.temporal.envconfig.LoadClientConfigProfileOptions;
import io.tropicapp.coupa.temporal.UnusableSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What the environment says to all tools of Temporal alike. */
final class Profile {

    private static final String FILE = "TEMPORAL_CONFIG_FILE";
    private static final String NAME = "TEMPORAL_PROFILE";

    private Profile() {}

    /** @throws UnusableSettings if it names a file or a profile that cannot be read */
    static ClientConfigProfile in(Map<String, String> environment) {
        fileMustBeReadable(environment.getOrDefault(FILE, ""));
        try {
            return ClientConfigProfile.load(LoadClientConfigProfileOptions.newBuilder()
                    .setEnvOverrides(environment)
                    .build());
        } catch (JacksonException e) {
            // Without the cause, which may quote a key.
            throw new UnusableSettings(
                    "Temporal's configuration file is not the TOML that it should be, at line %d."
                            .formatted(e.getLocation().getLineNr()),
                    "Correct it, or name another one in %s.".formatted(FILE));
        } catch (IOException e) {
            throw new UnusableSettings(
                    "Temporal's configuration file cannot be read.",
                    "Let this process read it, or name another one in %s.".formatted(FILE));
        } catch (RuntimeException e) {
            throw withoutProfile(environment);
        }
    }

    private static void fileMustBeReadable(String file) {
        if (!file.isEmpty() && !Files.isReadable(Path.of(file))) {
            throw new UnusableSettings(
                    "%s names %s, which cannot be read.".formatted(FILE, file),
                    "Put the file there, let this process read it, or unset the variable.");
        }
    }

    private static UnusableSettings withoutProfile(Map<String, String> environment) {
        var name = environment.getOrDefault(NAME, "");
        return name.isEmpty()
                ? new UnusableSettings(
                        "Temporal's configuration file has no profiles.",
                        "Give it a table [profile.default], or name another file in %s.".formatted(FILE))
                : new UnusableSettings(
                        "%s names the profile '%s', which Temporal's configuration file does not have."
                                .formatted(NAME, name),
                        "Add the table [profile.%s] to the file, or name another profile.".formatted(name));
    }
}
