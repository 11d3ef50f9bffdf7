package io.tropicapp.coupa.activities.supplier.matching;

import java.util.Comparator;
import java.util.Optional;

/**
 * How two names compare.
 *
 * @param score from 0 to 1
 * @param exact whether nothing was left out for it that may be part of one of the names
 */
record Likeness(Kind kind, Forms forms, double score, boolean exact) {

    /** From the same to nothing in common. */
    enum Kind {
        SAME,
        REORDERED,
        ALIKE,
        /** Without a legal form, within the other. */
        BRAND,
        CONTAINED,
        INITIALS,
        RELATED
    }

    /** What the legal forms say. */
    enum Forms {
        SAME,
        NONE,
        ONE_MISSING,
        OTHER
    }

    /** Spaces are a small difference in a name of some length: Sales Force, Salesforce. */
    private static final int LONG_RUN = 7;

    private static final int INITIALS = 3;
    private static final double ALIKE = 0.88;

    static Likeness of(Name one, Name other) {
        var forms = forms(one.form(), other.form());
        if (one.readings().stream().anyMatch(other.readings()::contains)) {
            return new Likeness(Kind.SAME, forms, 1, one.written().isAs(other.written()));
        }
        if (one.runs().stream().anyMatch(other.runs()::contains)) {
            return new Likeness(isSpaced(one, other) ? Kind.SAME : Kind.ALIKE, forms, 0.98, false);
        }
        if (one.bags().stream().anyMatch(other.bags()::contains)) {
            return new Likeness(Kind.REORDERED, forms, 0.98, one.written().isAs(other.written()));
        }
        return isInitials(one, other) || isInitials(other, one)
                ? new Likeness(Kind.INITIALS, forms, 0.6, false)
                : aligned(one, other, forms);
    }

    private static boolean isSpaced(Name one, Name other) {
        return one.run().length() >= LONG_RUN && (one.isSplitOf(other) || other.isSplitOf(one));
    }

    private static boolean isInitials(Name shorter, Name longer) {
        return longer.words().size() >= INITIALS && shorter.run().equals(longer.initials());
    }

    private static Likeness aligned(Name one, Name other, Forms forms) {
        return one.readings().stream()
                .flatMap(reading -> other.readings().stream().map(against -> Alignment.of(reading, against)))
                .map(alignment -> new Likeness(kind(alignment, one, other), forms, score(alignment), false))
                .max(Comparator.comparingDouble(Likeness::score))
                .orElseThrow();
    }

    private static Kind kind(Alignment alignment, Name one, Name other) {
        if (alignment.isComplete() && alignment.score() >= ALIKE) {
            return Kind.ALIKE;
        }
        if (!alignment.isContained()) {
            return Kind.RELATED;
        }
        var shorter = alignment.left().isEmpty() ? one : other;
        return shorter.form().isEmpty() ? Kind.BRAND : Kind.CONTAINED;
    }

    private static double score(Alignment alignment) {
        return alignment.isContained() ? Math.max(0.7, alignment.score()) : alignment.score();
    }

    private static Forms forms(Optional<String> one, Optional<String> other) {
        if (one.equals(other)) {
            return one.isPresent() ? Forms.SAME : Forms.NONE;
        }
        return one.isPresent() && other.isPresent() ? Forms.OTHER : Forms.ONE_MISSING;
    }

    /** The same words, in whatever order and with whatever form. */
    boolean isSameWords() {
        return kind == Kind.SAME || kind == Kind.REORDERED;
    }

    /** The same name as far as it is written. */
    boolean isSameName() {
        return isSameWords() && forms != Forms.OTHER;
    }

    /**
     * Whether one supplier may go by both, given an identifier that says so. Two names of which one has words more are
     * often two companies of a group, with one tax id for both, unless the shorter is a mere {@link Kind#BRAND}.
     */
    boolean bearsWithId() {
        return switch (kind) {
            case SAME, REORDERED, ALIKE, INITIALS, BRAND -> true;
            case CONTAINED, RELATED -> false;
        };
    }
}
