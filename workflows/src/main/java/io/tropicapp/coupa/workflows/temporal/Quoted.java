package io.tropicapp.coupa.workflows.temporal;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What others wrote, within what operators read in the Temporal UI: on one line, not too long, and as text alone, so that nobody
 * from outside can write headlines or links there.
 */
public final class Quoted {

    private static final int LONGEST = 500;
    private static final Pattern BLANK = Pattern.compile("[\\p{Z}\\p{Cc}]+");
    private static final Pattern TURNING = Pattern.compile("[\u202A-\u202E\u2066-\u2069]");
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>~|]");

    private Quoted() {}

    /** Among other words. */
    public static String quoted(String text) {
        return MARKUP.matcher(onOneLine(text)).replaceAll("\\\\$0");
    }

    /** Among other words, if there is any. */
    public static Optional<String> quoted(Optional<String> text) {
        return text.map(Quoted::quoted);
    }

    /** Between backticks, which Markdown knows no way to escape in. */
    public static String inCode(String text) {
        return onOneLine(text).replace('`', '\'');
    }

    private static String onOneLine(String text) {
        var line = TURNING.matcher(BLANK.matcher(text).replaceAll(" "))
                .replaceAll("")
                .strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
