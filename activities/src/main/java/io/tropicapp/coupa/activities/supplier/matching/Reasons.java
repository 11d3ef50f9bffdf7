package io.tropicapp.coupa.activities.supplier.matching;

import io.tropicapp.coupa.activities.supplier.matching.Likeness.Forms;
import io.tropicapp.coupa.activities.supplier.matching.Reason.Kind;
import java.util.ArrayList;
import java.util.List;

/** Tells a person what speaks for a candidate, then what speaks against it. */
final class Reasons {

    private Reasons() {}

    static List<Reason> of(Comparison comparison, KnownSupplier supplier) {
        var reasons = new ArrayList<Reason>();
        comparison.ids().stream()
                .filter(Comparison.AGREEING::contains)
                .map(Reasons::id)
                .forEach(reasons::add);
        comparison.likeness().map(likeness -> name(likeness, comparison)).ifPresent(reasons::add);
        comparison.ids().stream()
                .filter(kind -> !Comparison.AGREEING.contains(kind))
                .map(Reasons::id)
                .forEach(reasons::add);
        if (!supplier.isActive()) {
            reasons.add(new Reason(
                    Kind.NOT_ACTIVE,
                    supplier.status()
                            .map("%s in Coupa"::formatted)
                            .orElse("Coupa does not show whether it is active")));
        }
        return reasons;
    }

    private static Reason id(Kind kind) {
        return new Reason(
                kind,
                switch (kind) {
                    case SAME_COUPA_ID -> "same Coupa id";
                    case SAME_NUMBER -> "same supplier number";
                    case SAME_TAX_ID -> "same tax id";
                    case SAME_DUNS -> "same DUNS number";
                    case SAME_DOMAIN -> "same website or mail domain";
                    case OTHER_COUPA_ID -> "another Coupa id is given";
                    case OTHER_NUMBER -> "supplier numbers differ";
                    case OTHER_TAX_ID -> "tax ids differ";
                    case OTHER_DUNS -> "DUNS numbers differ";
                    case OTHER_DOMAIN -> "websites and mail domains differ";
                    default -> throw new IllegalArgumentException("Not told by an identifier: " + kind);
                });
    }

    private static Reason name(Likeness likeness, Comparison comparison) {
        return switch (likeness.kind()) {
            case SAME -> same(likeness.forms(), comparison.byDisplayName());
            case REORDERED -> new Reason(Kind.SAME_NAME_OTHER_ORDER, "same name with its words in another order");
            case BRAND, CONTAINED -> new Reason(Kind.NAME_CONTAINED, "one name is the other with words added");
            case INITIALS -> new Reason(Kind.NAME_INITIALS, "one name is the initials of the other");
            case ALIKE -> alike(Kind.NAMES_ALIKE, likeness);
            case RELATED ->
                likeness.score() < 0.3
                        ? new Reason(Kind.OTHER_NAME, "names differ")
                        : alike(Kind.NAMES_ALIKE, likeness);
        };
    }

    private static Reason alike(Kind kind, Likeness likeness) {
        return new Reason(kind, "names %d%% alike".formatted(Math.round(likeness.score() * 100)));
    }

    private static Reason same(Forms forms, boolean byDisplayName) {
        if (byDisplayName) {
            return new Reason(Kind.SAME_DISPLAY_NAME, "same as its display name");
        }
        return switch (forms) {
            case SAME, NONE -> new Reason(Kind.SAME_NAME, "same name");
            case ONE_MISSING ->
                new Reason(Kind.SAME_NAME_FORM_MISSING, "same name but for a legal form that only one has");
            case OTHER -> new Reason(Kind.SAME_NAME_OTHER_FORM, "same name with another legal form");
        };
    }
}
