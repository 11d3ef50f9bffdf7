package io.tropicapp.coupa.activities.supplier.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A name, read.
 *
 * @param words without legal form, article and conjunctions
 * @param spelledOut the same with umlauts written as two letters
 * @param written what is not among the words
 */
record Name(List<String> words, List<String> spelledOut, Optional<String> form, Written written) {

    private static final Set<String> CONJUNCTIONS = Set.of("and", "und", "et", "y", "e", "og", "och", "en");
    private static final Map<String, String> LONG = Words.lines("abbreviations.txt").stream()
            .map(line -> line.split(": ", 2))
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));

    /** Empty where nothing of the name is a letter or digit. */
    static Optional<Name> of(String typed) {
        var parted = LegalForms.part(unarticled(Letters.words(typed)));
        var words = core(parted.words());
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new Name(
                        words,
                        Letters.isPlain(typed) ? words : spelledOut(typed),
                        parted.form(),
                        new Written(joints(parted.words()), parted.typed(), parted.leads(), Letters.signs(typed))));
    }

    private static List<String> spelledOut(String typed) {
        return core(LegalForms.part(unarticled(Letters.spelledOut(typed))).words());
    }

    private static List<String> unarticled(List<String> words) {
        int from = words.size() > 1 && words.getFirst().equals("the") ? 1 : 0;
        int to = words.size() > from + 1 && words.getLast().equals("the") ? words.size() - 1 : words.size();
        return words.subList(from, to);
    }

    private static List<String> core(List<String> words) {
        var kept = new ArrayList<String>();
        var bare = unarticled(words);
        for (int i = 0; i < bare.size(); i++) {
            var word = bare.get(i);
            if (!isJoint(bare, i)) {
                kept.add(LONG.getOrDefault(word, word));
            }
        }
        return List.copyOf(kept);
    }

    private static List<String> joints(List<String> words) {
        var bare = unarticled(words);
        return IntStream.range(0, bare.size())
                .filter(i -> isJoint(bare, i))
                .mapToObj(i -> Written.joint(bare.get(i), i))
                .toList();
    }

    private static boolean isJoint(List<String> words, int at) {
        return at > 0 && at < words.size() - 1 && CONJUNCTIONS.contains(words.get(at));
    }

    /** In how many ways the words are written: one, or two where there are umlauts. */
    List<List<String>> readings() {
        return words.equals(spelledOut) ? List.of(words) : List.of(words, spelledOut);
    }

    /** Whatever the order of the words. */
    Set<String> bags() {
        return readings().stream()
                .map(reading -> reading.stream().sorted().collect(Collectors.joining(" ")))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whatever the spaces between them. */
    Set<String> runs() {
        return readings().stream()
                .map(reading -> String.join("", reading))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether this is the other with spaces more; those within a number would make two of it. */
    boolean isSplitOf(Name other) {
        return readings().stream()
                        .map(Name::breaks)
                        .anyMatch(breaks ->
                                other.readings().stream().map(Name::breaks).anyMatch(breaks::containsAll))
                && words.stream().filter(Words::hasDigit).count()
                        == other.words.stream().filter(Words::hasDigit).count();
    }

    private static Set<Integer> breaks(List<String> words) {
        var breaks = new HashSet<Integer>();
        int at = 0;
        for (var word : words) {
            at += word.length();
            breaks.add(at);
        }
        return breaks;
    }

    String run() {
        return String.join("", words);
    }

    String initials() {
        return words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
    }

    /** Whether one of its words alone tells one supplier from another. */
    boolean isTelling() {
        return words.stream().anyMatch(Words::isTelling);
    }

    /** Whether many suppliers bear each of its words: even all of them together tell nothing. */
    boolean isCommon() {
        return words.stream().allMatch(Words::isCommon);
    }

    /** One word and "Company": the name of a business rather than its legal form, as in The Honest Company. */
    boolean isTradeAlone() {
        return words.size() == 1 && form.equals(Optional.of("co"));
    }

    /**
     * Whether the end of the one is the beginning of the other: of three words and more, that is how one name is written
     * in two orders. José María García is not María José García.
     */
    boolean isTurned(Name other) {
        var round = Collections.nCopies(2, words).stream().flatMap(List::stream).toList();
        return words.size() > 2
                && words.size() == other.words.size()
                && Collections.indexOfSubList(round, other.words) >= 0;
    }

    /** Latin names of few letters are borne by many; two ideographs can be a whole name. */
    boolean isShort() {
        boolean ideographs = run().codePoints().anyMatch(Character::isIdeographic);
        return run().codePointCount(0, run().length()) < (ideographs ? 2 : 4);
    }
}
