package io.tropicapp.coupa.quickstart.data;

import io.tropicapp.coupa.quickstart.QuickstartFailed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** A server that went on running because the process that started it was killed. */
public final class LeftOver {

    private static final int PATIENCE_SECONDS = 15;

    private LeftOver() {}

    /**
     * Stops the process of a file that begins with its number, if it still is the one that works on {@code path}, and deletes
     * the file.
     */
    public static void stop(DataFolder folder, String pidFile, Path path) {
        folder.read(pidFile)
                .flatMap(LeftOver::number)
                .flatMap(ProcessHandle::of)
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains(path.toString()))
                        .isPresent())
                .ifPresent(LeftOver::stop);
        folder.delete(pidFile);
    }

    private static Optional<Long> number(String text) {
        return text.lines()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    private static void stop(ProcessHandle process) {
        // To Postgres this means "now, but in order"; it would answer SIGTERM by waiting for its clients.
        interrupt(process);
        try {
            process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            process.destroyForcibly();
        }
    }

    private static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QuickstartFailed("Interrupted while stopping what was left over", e);
        }
    }
}
