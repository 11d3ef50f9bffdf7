package io.tropicapp.coupa.temporal.observe;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is left of a printed stack trace without the messages in it. */
final class Frames {

    private static final Pattern FRAME =
            Pattern.compile("\\s*(?:at [\\w.$/@<>-]+\\([\\w.$: ]*\\)|\\.\\.\\. \\d+ more)");
    private static final Pattern CAUSE = Pattern.compile("(\\s*(?:Caused by|Suppressed): [\\w.$]+)(?::.*)?");

    private Frames() {}

    static String of(String stackTrace) {
        return stackTrace.lines().flatMap(line -> wordless(line).stream()).collect(Collectors.joining("\n"));
    }

    private static Optional<String> wordless(String line) {
        if (FRAME.matcher(line).matches()) {
            return Optional.of(line);
        }
        var cause = CAUSE.matcher(line);
        return cause.matches() ? Optional.of(cause.group(1)) : Optional.empty();
    }
}
