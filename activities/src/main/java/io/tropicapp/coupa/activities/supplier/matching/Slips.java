package io.tropicapp.coupa.activities.supplier.matching;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a word becomes by one slip of the pen: a letter lost, added, changed, or two of them swapped. */
final class Slips {

    private static final int LONG_ENOUGH = 4;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private Slips() {}

    static Stream<String> of(String word) {
        return word.length() < LONG_ENOUGH || Words.hasDigit(word)
                ? Stream.empty()
                : IntStream.rangeClosed(0, word.length()).boxed().flatMap(at -> at(word, at));
    }

    private static Stream<String> at(String word, int at) {
        var before = word.substring(0, at);
        var after = word.substring(at);
        var letters = LETTERS.chars().mapToObj(Character::toString);
        var added = letters.flatMap(letter -> after.isEmpty()
                ? Stream.of(before + letter)
                : Stream.of(before + letter + after, before + letter + after.substring(1)));
        return Stream.concat(added, shortened(before, after));
    }

    private static Stream<String> shortened(String before, String after) {
        return switch (after.length()) {
            case 0 -> Stream.empty();
            case 1 -> Stream.of(before);
            default ->
                Stream.of(before + after.substring(1), before + after.charAt(1) + after.charAt(0) + after.substring(2));
        };
    }
}
