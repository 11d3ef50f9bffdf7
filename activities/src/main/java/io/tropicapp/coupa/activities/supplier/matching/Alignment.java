package io.tropicapp.coupa.activities.supplier.matching;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * The words of two names side by side.
 *
 * @param shared words that both have
 * @param alike pairs that differ by what may be a slip of the pen, one word of each here
 * @param left the rest of the one, {@code right} that of the other
 * @param score from 0 to 1, by letters
 */
record Alignment(List<String> shared, List<String> alike, List<String> left, List<String> right, double score) {

    private static final JaroWinklerSimilarity LIKENESS = new JaroWinklerSimilarity();
    private static final double SLIP = 0.9;
    private static final int LONG_ENOUGH = 4;

    static Alignment of(List<String> ones, List<String> others) {
        var left = new ArrayList<>(ones);
        var right = new ArrayList<>(others);
        var shared = new ArrayList<String>();
        for (var word : ones) {
            if (right.remove(word)) {
                left.remove(word);
                shared.add(word);
            }
        }
        var alike = new ArrayList<String>();
        double slips = pair(left, right, alike);
        double common = 2.0 * length(shared) + slips;
        return new Alignment(shared, alike, left, right, common / (length(ones) + length(others)));
    }

    /** Takes the pairs out of both and tells what they weigh. */
    private static double pair(List<String> left, List<String> right, List<String> alike) {
        double weight = 0;
        for (var word : List.copyOf(left)) {
            var best = best(word, right);
            if (likeness(word, best) >= SLIP) {
                left.remove(word);
                right.remove(best);
                alike.add(word);
                weight += likeness(word, best) * (word.length() + best.length());
            }
        }
        return weight;
    }

    private static String best(String word, List<String> others) {
        return others.stream().reduce("", (one, other) -> likeness(word, other) > likeness(word, one) ? other : one);
    }

    /** Numbers, places and short words are right or wrong, never nearly right. */
    private static double likeness(String one, String other) {
        return canSlip(one) && canSlip(other) ? LIKENESS.apply(one, other) : 0;
    }

    private static boolean canSlip(String word) {
        return word.length() >= LONG_ENOUGH && !Words.hasDigit(word) && !Words.isPlace(word);
    }

    private static int length(List<String> words) {
        return words.stream().mapToInt(String::length).sum();
    }

    boolean isComplete() {
        return left.isEmpty() && right.isEmpty();
    }

    /** One is the other with words added, and what both have is more than a word of the trade. */
    boolean isContained() {
        return alike.isEmpty()
                && left.isEmpty() != right.isEmpty()
                && shared.stream().anyMatch(Words::isTelling);
    }
}
