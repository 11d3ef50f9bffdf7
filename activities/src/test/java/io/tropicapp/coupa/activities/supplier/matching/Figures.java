package io.tropicapp.coupa.activities.supplier.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How well a way of matching does on labelled pairs. */
final class Figures {

    private final List<String> wrong = new ArrayList<>();
    private int same;
    private int certain;
    private int shown;
    private int asked;

    static Figures of(List<LabelledPair> pairs, Function<LabelledPair, Match> matching) {
        var figures = new Figures();
        pairs.forEach(pair -> figures.count(pair, matching.apply(pair)));
        return figures;
    }

    private void count(LabelledPair pair, Match match) {
        same += pair.same() ? 1 : 0;
        switch (match) {
            case Match.Certain found -> certain(pair, found.candidate());
            case Match.Uncertain found -> uncertain(pair, found.candidates());
            case Match.None none -> {}
        }
    }

    private void certain(LabelledPair pair, Candidate found) {
        if (pair.same() && is(pair, found)) {
            certain++;
            shown++;
        } else {
            wrong.add("%s is not %s (%s): %s"
                    .formatted(pair.wanted(), found.supplier(), pair.comment(), found.reasons()));
        }
    }

    private void uncertain(LabelledPair pair, List<Candidate> found) {
        boolean right = pair.same() && found.stream().anyMatch(candidate -> is(pair, candidate));
        shown += right ? 1 : 0;
        asked += pair.same() ? 0 : 1;
    }

    private static boolean is(LabelledPair pair, Candidate found) {
        return found.supplier().coupaId() == pair.known().coupaId();
    }

    /** Said to be certain, and not so. */
    List<String> wrong() {
        return wrong;
    }

    double precision() {
        return (double) certain / (certain + wrong.size());
    }

    /** Of the suppliers that are there, those found without asking anybody. */
    double certainRecall() {
        return (double) certain / same;
    }

    /** Of the suppliers that are there, those found, or among the candidates shown. */
    double recall() {
        return (double) shown / same;
    }

    @Override
    public String toString() {
        return "%d certain, %d of them wrong; of %d that are there %d certain (%.1f%%), %d certain or shown (%.1f%%); "
                        .formatted(
                                certain + wrong.size(),
                                wrong.size(),
                                same,
                                certain,
                                100 * certainRecall(),
                                shown,
                                100 * recall())
                + "asked in vain %d times".formatted(asked);
    }
}
