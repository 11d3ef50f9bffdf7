package io.tropicapp.coupa.api.input;

import java.util.Set;

/** Texts without control characters: Postgres cannot keep all of them, and nobody types them. */
final class PlainText {

    static final String EXPECTED = "must not contain control characters but tabs and line breaks";

    private static final Set<Integer> LAYOUT = Set.of((int) '\t', (int) '\n', (int) '\r');

    private PlainText() {}

    static boolean is(String text) {
        return text.chars().noneMatch(c -> Character.isISOControl(c) && !LAYOUT.contains(c));
    }
}
