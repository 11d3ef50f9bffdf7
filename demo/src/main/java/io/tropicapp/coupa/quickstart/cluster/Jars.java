package io.tropicapp.coupa.quickstart.cluster;

import io.tropicapp.coupa.quickstart.QuickstartFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The applications as they are deployed. */
record Jars(Path worker, Path api, Path simulator) {

    /** @throws QuickstartFailed if one was not built */
    static Jars in(Path home) {
        return new Jars(of(home, "worker"), of(home, "api"), of(home, "simulator"));
    }

    private static Path of(Path home, String module) {
        var target = home.resolve(module).resolve("target");
        try (var found = Files.newDirectoryStream(target, "*-exec.jar")) {
            for (var jar : found) {
                return jar;
            }
        } catch (IOException e) {
            throw new QuickstartFailed("%s cannot be read: build first, by ./mvnw package".formatted(target), e);
        }
        throw new QuickstartFailed("There is no *-exec.jar in %s: build first, by ./mvnw package".formatted(target));
    }
}
