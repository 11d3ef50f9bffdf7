package io.tropicapp.coupa.quickstart.running;

import io.tropicapp.coupa.quickstart.QuickstartFailed;
import io.tropicapp.coupa.quickstart.data.DataFolder;
import io.tropicapp.coupa.quickstart.data.LeftOver;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, whose words go to a log. It ends with us, or the next start finds and ends it. */
public final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Process process;

    private ServerProcess(Process process) {
        this.process = process;
    }

    /**
     * How a process ended.
     *
     * @param code 128 and the signal's number where a signal ended it
     */
    public record Ended(int code, Duration took) {}

    /**
     * Stops the one that a start before has left behind. Nothing happens if there is none.
     *
     * @param mark what its command line has and no other process'
     */
    public static void stopLeftOver(DataFolder folder, String name, Path mark) {
        LeftOver.stop(folder, pidFile(name), mark);
    }

    /**
     * Starts one; its log is continued.
     *
     * @param environment in place of ours
     */
    public static ServerProcess start(
            DataFolder folder, String name, List<String> command, Map<String, String> environment, Path log) {
        var builder = new ProcessBuilder(inItsOwnSession(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            folder.write(pidFile(name), Long.toString(process.pid()));
            return new ServerProcess(process);
        } catch (IOException e) {
            throw new QuickstartFailed("%s cannot be started: %s".formatted(command.getFirst(), e.getMessage()), e);
        }
    }

    private static String pidFile(String name) {
        return name + ".pid";
    }

    /** Or Ctrl-C would end it before those who need it. */
    private static List<String> inItsOwnSession(List<String> command) {
        var all = new ArrayList<String>();
        Programs.find("setsid").ifPresent(setsid -> all.add(setsid.toString()));
        all.addAll(command);
        return all;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Asks it to end by SIGTERM and waits; one that takes longer is killed. */
    public Ended end(Duration patience) {
        long begin = System.nanoTime();
        process.destroy();
        return ended(begin, patience);
    }

    /** By SIGKILL: it gets to do nothing any more. */
    public Ended kill() {
        long begin = System.nanoTime();
        process.destroyForcibly();
        return ended(begin, PATIENCE);
    }

    private Ended ended(long begin, Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
            return new Ended(process.waitFor(), Duration.ofNanos(System.nanoTime() - begin));
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new QuickstartFailed("Interrupted while a server ends", e);
        }
    }

    @Override
    public void close() {
        end(PATIENCE);
    }
}
