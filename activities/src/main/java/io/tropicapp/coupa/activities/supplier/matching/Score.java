package io.tropicapp.coupa.activities.supplier.matching;

import io.tropicapp.coupa.activities.supplier.matching.Reason.Kind;
import java.util.Map;

/** Puts candidates in order: each agreement takes away from what is missing to 1, each contradiction from the whole. */
final class Score {

    /** What comes below is not worth a look. */
    static final double SHOWN = 0.6;

    /** The part of the doubt that stays. */
    private static final Map<Kind, Double> DOUBT = Map.of(
            Kind.SAME_COUPA_ID, 0.01,
            Kind.SAME_TAX_ID, 0.05,
            Kind.SAME_NUMBER, 0.1,
            Kind.SAME_DUNS, 0.1,
            Kind.SAME_DOMAIN, 0.38);

    private static final Map<Kind, Double> DISCOUNT = Map.of(
            Kind.OTHER_COUPA_ID, 0.95,
            Kind.OTHER_TAX_ID, 0.8,
            Kind.OTHER_NUMBER, 0.85,
            Kind.OTHER_DUNS, 0.85,
            Kind.OTHER_DOMAIN, 0.95);

    private Score() {}

    static double of(Comparison comparison) {
        double doubt = 1 - comparison.likeness().map(Score::ofNames).orElse(0.0);
        double discount = 1;
        for (var kind : comparison.ids()) {
            doubt *= DOUBT.getOrDefault(kind, 1.0);
            discount *= DISCOUNT.getOrDefault(kind, 1.0);
        }
        return Math.round((1 - doubt) * discount * 1000) / 1000.0;
    }

    /** Names alone never make it 1. */
    private static double ofNames(Likeness likeness) {
        double form = switch (likeness.forms()) {
            case SAME, NONE -> 0.95;
            case ONE_MISSING -> 0.93;
            case OTHER -> 0.88;
        };
        return form * (likeness.kind() == Likeness.Kind.INITIALS ? 0.7 : likeness.score());
    }
}
