package io.tropicapp.coupa.api.requisition;

/** What a text may contain. */
final class Texts {

    static final String NO_CONTROL_CHARACTERS = "must contain no control characters";

    private Texts() {}

    /** Neither Postgres nor Coupa's forms take control characters, or half of a pair. */
    static boolean isClean(String text) {
        return text.codePoints().allMatch(Texts::isClean);
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean isClean(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || !(Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE);
    }
}
