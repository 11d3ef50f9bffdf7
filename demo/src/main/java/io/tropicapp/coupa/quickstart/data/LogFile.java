package io.tropicapp.coupa.quickstart.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Where this process logs to, so that its console is for people. */
public final class LogFile {

    private LogFile() {}

    /**
     * Logs to a file from now on, and keeps the one of the start before beside it. To be called before the first logger is made.
     * Spring Boot would set up logging for each of its applications anew.
     */
    public static void use(Path log) {
        keepOne(log);
        System.setProperty("quickstart.log", log.toString());
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    private static void keepOne(Path log) {
        var name = String.valueOf(log.getFileName());
        try {
            if (Files.exists(log)) {
                Files.move(
                        log,
                        log.resolveSibling(name.replace(".log", ".previous.log")),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
