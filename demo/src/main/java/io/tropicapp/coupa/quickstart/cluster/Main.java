package io.tropicapp.coupa.quickstart.cluster;

import io.tropicapp.coupa.quickstart.console.Console;
import io.tropicapp.coupa.quickstart.data.DataFolder;
import io.tropicapp.coupa.quickstart.running.Foreground;
import io.tropicapp.coupa.quickstart.running.Started;
import java.util.List;

/** The process behind {@code scripts/cluster}. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        var console = Foreground.console();
        System.exit(new Foreground(console, "cluster.log")
                .run(
                        () -> ClusterOptions.read(List.of(arguments)),
                        ClusterOptions::data,
                        (options, folder, started) -> staysUp(options, folder, started, console)));
    }

    private static boolean staysUp(ClusterOptions options, DataFolder folder, Started started, Console console) {
        var cluster = Cluster.start(options, folder, started, console);
        if (options.check()) {
            new RollingRestart(cluster, console).check();
            return false;
        }
        cluster.showTheWay(console);
        return true;
    }
}
