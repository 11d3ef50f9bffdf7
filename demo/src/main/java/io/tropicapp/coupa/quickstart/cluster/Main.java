package io.tropicapp.coupa.quickstart.cluster;

import io.tropicapp.coupa.quickstart.QuickstartFailed;
import io.tropicapp.coupa.quickstart.console.Console;
import io.tropicapp.coupa.quickstart.data.DataFolder;
import io.tropicapp.coupa.quickstart.data.LogFile;
import io.tropicapp.coupa.quickstart.running.Started;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.LoggerFactory;

/** The process behind {@code scripts/cluster}. */
public final class Main {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private Main() {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ENGLISH);
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        System.exit(run(arguments, new Console(out, Boolean.getBoolean("quickstart.terminal"))));
    }

    private static int run(String[] arguments, Console console) {
        ClusterOptions options;
        DataFolder folder;
        try {
            options = ClusterOptions.read(List.of(arguments));
            folder = DataFolder.open(options.data());
        } catch (QuickstartFailed e) {
            console.failure(String.valueOf(e.getMessage()));
            return MISUSED;
        }
        LogFile.use(folder.path("cluster.log"));
        return run(options, folder, console);
    }

    private static int run(ClusterOptions options, DataFolder folder, Console console) {
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
            var cluster = Cluster.start(options, folder, started, console);
            if (options.check()) {
                new RollingRestart(cluster, console).check();
                return 0;
            }
            cluster.showTheWay(console);
        } catch (RuntimeException e) {
            return stopping.get() ? waitForEver() : failed(e, folder, console);
        }
        return waitForEver();
    }

    private static int failed(RuntimeException e, DataFolder folder, Console console) {
        LoggerFactory.getLogger(Main.class).error("Not as expected", e);
        console.failure(
                e instanceof QuickstartFailed known
                        ? String.valueOf(known.getMessage())
                        : "%s. More is in %s.".formatted(e, folder.path("cluster.log")));
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
