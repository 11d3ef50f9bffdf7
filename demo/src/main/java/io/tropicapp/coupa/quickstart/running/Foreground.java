package io.tropicapp.coupa.quickstart.running;

import io.tropicapp.coupa.quickstart.QuickstartFailed;
import io.tropicapp.coupa.quickstart.console.Console;
import io.tropicapp.coupa.quickstart.data.DataFolder;
import io.tropicapp.coupa.quickstart.data.LogFile;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/** A program that a person has started on a console: up until Ctrl-C, upon which all that it started ends in order. */
public final class Foreground {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final Console console;
    private final String log;

    /** @param log the name of its log, in the folder of its data */
    public Foreground(Console console, String log) {
        this.console = console;
        this.log = log;
    }

    /** The console, where nothing else gets to write, whatever it is. */
    public static Console console() {
        Locale.setDefault(Locale.ENGLISH);
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        return new Console(out, Boolean.getBoolean("quickstart.terminal"));
    }

    /** What it is started for. */
    @FunctionalInterface
    public interface Work<T> {

        /** Whether it is to stay up afterwards. */
        boolean staysUp(T options, DataFolder folder, Started started);
    }

    /**
     * Does the work, and waits for Ctrl-C if it is to stay up.
     *
     * @param options fails with {@link QuickstartFailed} if they cannot be understood
     * @param data where it keeps its data
     * @return the exit code
     */
    public <T> int run(Supplier<T> options, Function<T, Path> data, Work<T> work) {
        T given;
        DataFolder folder;
        try {
            given = options.get();
            folder = DataFolder.open(data.apply(given));
        } catch (QuickstartFailed e) {
            console.failure(String.valueOf(e.getMessage()));
            return MISUSED;
        }
        LogFile.use(folder.path(log));
        return run(given, folder, work);
    }

    private <T> int run(T options, DataFolder folder, Work<T> work) {
        var started = new Started();
        var stopping = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopping.set(true);
            console.farewell("Stopping …");
            started.close();
            folder.close();
            console.farewell("Stopped.");
        }));
        try {
            return work.staysUp(options, folder, started) ? waitForEver() : 0;
        } catch (RuntimeException e) {
            return stopping.get() ? waitForEver() : failed(e, folder);
        }
    }

    private int failed(RuntimeException e, DataFolder folder) {
        LoggerFactory.getLogger(Foreground.class).error("Not as expected", e);
        console.failure(
                e instanceof QuickstartFailed known
                        ? String.valueOf(known.getMessage())
                        : "%s. More is in %s.".formatted(e, folder.path(log)));
        return FAILED;
    }

    /** The end comes by signal, and its hook does what there is to do. */
    private static int waitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return FAILED;
    }
}
