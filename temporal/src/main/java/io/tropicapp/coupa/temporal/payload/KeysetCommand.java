package io.tropicapp.coupa.temporal.payload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes and changes keysets for payloads, from a command line. The keyset to change comes in, the changed one goes out, and what
 * there is to say goes elsewhere: no key is ever shown but in the keyset that was asked for.
 */
public final class KeysetCommand {

    static final String USAGE = """
            keyset new               makes a keyset with one key
            keyset list              says which keys the given keyset has
            keyset add               adds a key, which decrypts and does not encrypt yet
            keyset promote <id>      lets this key encrypt from now on
            keyset disable <id>      lets this key decrypt no longer
            keyset enable <id>       lets it decrypt again

            The given keyset is read from standard input, the new one written to standard output. It is a secret.
            """;

    private final InputStream given;
    private final PrintStream made;
    private final PrintStream said;

    /**
     * @param given holds the keyset to change
     * @param made takes the keyset
     * @param said takes everything else
     */
    public KeysetCommand(InputStream given, PrintStream made, PrintStream said) {
        this.given = given;
        this.made = made;
        this.said = said;
    }

    /** Does what it is told, and answers with the exit code. */
    public int run(List<String> words) {
        try {
            return runOrFail(words);
        } catch (IllegalArgumentException e) {
            said.println(e.getMessage());
            return 1;
        }
    }

    private int runOrFail(List<String> words) {
        return switch (words.size()) {
            case 1 -> run(words.getFirst());
            case 2 -> run(words.getFirst(), words.getLast());
            default -> usage();
        };
    }

    private int run(String command) {
        return switch (command) {
            case "new" -> make(PayloadKeys.generate());
            case "list" -> list(keys());
            case "add" -> make(keys().withNewKey());
            default -> usage();
        };
    }

    private int run(String command, String key) {
        return switch (command) {
            case "promote" -> make(keys().promoting(KeyId.parse(key)));
            case "disable" -> make(keys().disabling(KeyId.parse(key)));
            case "enable" -> make(keys().enabling(KeyId.parse(key)));
            default -> usage();
        };
    }

    private int usage() {
        said.print(USAGE);
        return 2;
    }

    private PayloadKeys keys() {
        try {
            return PayloadKeys.of(new String(given.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The keyset cannot be read", e);
        }
    }

    private int make(PayloadKeys keys) {
        made.println(keys.toJson());
        said.println(listed(keys));
        return 0;
    }

    private int list(PayloadKeys keys) {
        made.println(listed(keys));
        return 0;
    }

    private static String listed(PayloadKeys keys) {
        return keys.entries().stream()
                .map(PayloadKeys.Entry::toString)
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
