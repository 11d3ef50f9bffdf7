package io.tropicapp.coupa.quickstart;

import io.tropicapp.coupa.quickstart.console.Console;
import io.tropicapp.coupa.quickstart.data.DataFolder;
import io.tropicapp.coupa.quickstart.data.LogFile;
import io.tropicapp.coupa.quickstart.running.Started;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.LoggerFactory;

/** The process behind {@code ./quickstart}. */
public final class Main {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private Main() {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ENGLISH);
        // To the descriptor itself: nothing else gets to write on the console, whatever it is.
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var console = new Console(out, Boolean.getBoolean("quickstart.terminal"));
        if (List.of(arguments).contains("--help")) {
            console.plain(usage());
            return;
        }
        System.exit(run(arguments, console));
    }

    private static int run(String[] arguments, Console console) {
        Options options;
        DataFolder folder;
        try {
            options = CommandLine.read(List.of(arguments), System.getenv());
            folder = DataFolder.open(options.data());
        } catch (QuickstartFailed e) {
            console.failure(String.valueOf(e.getMessage()));
            return MISUSED;
        }
        LogFile.use(folder.path("quickstart.log"));
        return play(options, folder, console);
    }

    private static int play(Options options, DataFolder folder, Console console) {
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
            new Quickstart(options, console).run(folder, started);
        } catch (RuntimeException e) {
            return stopping.get() ? waitForEver() : failed(e, folder, console);
        }
        if (options.exit()) {
            return 0;
        }
        console.plain("");
        console.plain("Up until Ctrl-C.");
        return waitForEver();
    }

    private static int failed(RuntimeException e, DataFolder folder, Console console) {
        LoggerFactory.getLogger(Main.class).error("Not as expected", e);
        console.failure(
                e instanceof QuickstartFailed known
                        ? String.valueOf(known.getMessage())
                        : "%s. More is in %s.".formatted(e, folder.path("quickstart.log")));
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

    private static String usage() {
        try (var text = Main.class.getResourceAsStream("/usage.txt")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
