package io.tropicapp.coupa.client;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which ids a full read has behind it: what to go on from after an interruption, and how far it is of what is known. Immutable,
 * and plain enough to be kept as JSON.
 *
 * @param covered apart from each other, in order
 * @param highestId the largest id there was when the read began
 */
public record IdCoverage(List<IdRange> covered, long highestId) {

    public IdCoverage {
        covered = List.copyOf(covered);
    }

    static IdCoverage none(long highestId) {
        return new IdCoverage(List.of(), highestId);
    }

    /** How many ids are covered, of {@code highestId}. Ids that were never given count too. */
    public long coveredIds() {
        return covered.stream().mapToLong(IdRange::width).sum();
    }

    /** {@link #coveredIds} as a part of all; 1 where there is nothing to cover. */
    public double fraction() {
        return highestId == 0 ? 1 : (double) coveredIds() / highestId;
    }

    IdCoverage with(IdRange range) {
        var joined = range;
        var apart = new ArrayList<IdRange>();
        for (var known : covered) {
            if (known.touches(joined)) {
                joined = known.joined(joined);
            } else {
                apart.add(known);
            }
        }
        apart.add(joined);
        apart.sort(Comparator.comparingLong(IdRange::after));
        return new IdCoverage(apart, Math.max(highestId, range.to()));
    }

    /** What is not covered yet, in order. */
    List<IdRange> gaps() {
        var gaps = new ArrayList<IdRange>();
        long end = 0;
        for (var known : covered) {
            if (known.after() > end) {
                gaps.add(new IdRange(end, known.after()));
            }
            end = known.to();
        }
        if (end < highestId) {
            gaps.add(new IdRange(end, highestId));
        }
        return gaps;
    }
}
