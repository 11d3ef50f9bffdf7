package io.tropicapp.coupa.workflows.temporal;

/**
 * Summaries of processes, activities and timers that hold what others wrote. The server takes no more than 400 bytes of one, as
 * it is after JSON and encryption, and refuses what has a longer one.
 */
public final class Summary {

    private static final int BYTES = 200;
    private static final String REST = "…";

    private Summary() {}

    /** As it is if it fits; or else its beginning. */
    public static String fitting(String summary) {
        if (summary.codePoints().map(Summary::bytes).sum() <= BYTES) {
            return summary;
        }
        int left = BYTES - bytes(REST.codePointAt(0));
        int end = 0;
        while (left >= bytes(summary.codePointAt(end))) {
            left -= bytes(summary.codePointAt(end));
            end = summary.offsetByCodePoints(end, 1);
        }
        return summary.substring(0, end) + REST;
    }

    /** In JSON, as UTF-8; pairs of surrogates are written as two escapes. */
    private static int bytes(int character) {
        if (character < 0x20) {
            return 6;
        }
        if (character < 0x80) {
            return character == '"' || character == '\\' ? 2 : 1;
        }
        return character < 0x800 ? 2 : Character.isBmpCodePoint(character) ? 3 : 12;
    }
}
