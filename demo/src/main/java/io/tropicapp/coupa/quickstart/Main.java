package io.tropicapp.coupa.quickstart;

import io.tropicapp.coupa.quickstart.console.Console;
import io.tropicapp.coupa.quickstart.data.DataFolder;
import io.tropicapp.coupa.quickstart.running.Foreground;
import io.tropicapp.coupa.quickstart.running.Started;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The process behind {@code ./quickstart}. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        var console = Foreground.console();
        if (List.of(arguments).contains("--help")) {
            console.plain(usage());
            return;
        }
        System.exit(new Foreground(console, "quickstart.log")
                .run(
                        () -> CommandLine.read(List.of(arguments), System.getenv()),
                        Options::data,
                        (options, folder, started) -> staysUp(options, folder, started, console)));
    }

    private static boolean staysUp(Options options, DataFolder folder, Started started, Console console) {
        new Quickstart(options, console).run(folder, started);
        if (options.exit()) {
            return false;
        }
        console.plain("");
        console.plain("Up until Ctrl-C.");
        return true;
    }

    private static String usage() {
        try (var text = Main.class.getResourceAsStream("/usage.txt")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
