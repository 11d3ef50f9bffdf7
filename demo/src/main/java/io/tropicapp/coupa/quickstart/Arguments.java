package io.tropicapp.coupa.quickstart;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What stands on a command line: {@code --flag}, and {@code --name value} or {@code --name=value}. */
public final class Arguments {

    private final String command;
    private final Set<String> flags = new HashSet<>();
    private final Map<String, String> values = new HashMap<>();

    private Arguments(String command) {
        this.command = command;
    }

    /**
     * Reads a command line.
     *
     * @param command whose {@code --help} has the rest
     * @param flags those there are, without dashes
     * @param values those that take a value, without dashes
     * @throws QuickstartFailed for anything else; the message says what is wrong
     */
    public static Arguments read(String command, List<String> line, Set<String> flags, Set<String> values) {
        var arguments = new Arguments(command);
        var left = new ArrayDeque<>(line);
        while (!left.isEmpty()) {
            arguments.take(left.removeFirst(), left, flags, values);
        }
        return arguments;
    }

    private void take(String argument, Deque<String> left, Set<String> knownFlags, Set<String> knownValues) {
        var parts = argument.split("=", 2);
        var name = parts[0].startsWith("--") ? parts[0].substring(2) : "";
        if (knownFlags.contains(name) && parts.length == 1) {
            flags.add(name);
        } else if (knownValues.contains(name)) {
            values.put(name, parts.length == 2 ? parts[1] : next(argument, left));
        } else {
            throw new QuickstartFailed("There is no option %s. See %s --help.".formatted(argument, command));
        }
    }

    private String next(String name, Deque<String> left) {
        var value = left.pollFirst();
        if (value == null || value.startsWith("--")) {
            throw new QuickstartFailed("%s needs a value. See %s --help.".formatted(name, command));
        }
        return value;
    }

    public boolean has(String flag) {
        return flags.contains(flag);
    }

    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** @throws QuickstartFailed unless it is one from 0 to {@code most} */
    public int number(String name, int otherwise, int most) {
        return value(name).map(text -> parsed(name, text, most)).orElse(otherwise);
    }

    private static int parsed(String name, String text, int most) {
        if (!text.matches("\\d{1,6}") || Integer.parseInt(text) > most) {
            throw new QuickstartFailed("--%s must be a number from 0 to %d, not '%s'.".formatted(name, most, text));
        }
        return Integer.parseInt(text);
    }
}
