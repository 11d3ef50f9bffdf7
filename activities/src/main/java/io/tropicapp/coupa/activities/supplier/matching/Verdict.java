package io.tropicapp.coupa.activities.supplier.matching;

import io.tropicapp.coupa.activities.supplier.matching.Likeness.Forms;
import io.tropicapp.coupa.activities.supplier.matching.Reason.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Decides among those that came near. */
final class Verdict {

    /** A known supplier with its comparison. */
    record Near(KnownSupplier supplier, Comparison comparison, double score) {}

    private static final Comparator<Near> BEST_FIRST = Comparator.comparingDouble((Near near) -> -near.score())
            .thenComparing(near -> !near.supplier().isActive())
            .thenComparingLong(near -> near.supplier().coupaId());

    private final List<Near> all;
    private final Set<Long> rejected;

    /** @param rejected not to be answered, and rivals all the same */
    Verdict(List<Near> all, Set<Long> rejected) {
        this.all = all.stream().sorted(BEST_FIRST).toList();
        this.rejected = rejected;
    }

    Match match() {
        return certain().or(this::uncertain).orElseGet(Match.None::new);
    }

    private Optional<Match> certain() {
        var sure = all.stream().filter(this::isSure).toList();
        return sure.size() == 1 && isOpen(sure.getFirst())
                ? Optional.of(new Match.Certain(candidate(sure.getFirst())))
                : Optional.empty();
    }

    private Optional<Match> uncertain() {
        var shown = all.stream()
                .filter(this::isOpen)
                .filter(near -> near.score() >= Score.SHOWN)
                .limit(Match.Uncertain.SHOWN)
                .map(this::candidate)
                .toList();
        return shown.isEmpty() ? Optional.empty() : Optional.of(new Match.Uncertain(shown));
    }

    private boolean isOpen(Near near) {
        return !rejected.contains(near.supplier().coupaId());
    }

    private boolean isSure(Near near) {
        return isSureById(near) || isSureByName(near);
    }

    private boolean isSureById(Near near) {
        var one = near.comparison();
        return one.isSureById()
                && (one.says(Kind.SAME_COUPA_ID) || others(near).noneMatch(other -> rivalsId(one, other)));
    }

    private boolean isSureByName(Near near) {
        var one = near.comparison();
        return one.isSureByName() && others(near).noneMatch(other -> rivalsName(one, other));
    }

    private Stream<Comparison> others(Near near) {
        return all.stream()
                .filter(other -> other.supplier().coupaId() != near.supplier().coupaId())
                .map(Near::comparison);
    }

    /** Somebody else has an identifier of it too, or has its name as well and nothing that contradicts. */
    private static boolean rivalsId(Comparison one, Comparison other) {
        boolean isAsNear = other.isSameName() && !(one.isSameName() && other.hasForms(Forms.ONE_MISSING));
        return other.agreeingIds() > 0 || (isAsNear && !other.isContradicted());
    }

    /** Two of one name, whatever else is known of them; or others of the group, where no form says which is meant. */
    private static boolean rivalsName(Comparison one, Comparison other) {
        return other.agreeingIds() > 0
                || other.isSameName()
                || (!one.hasForms(Forms.SAME) && other.isSameWords())
                || (isBrand(one) && isLonger(other));
    }

    private static boolean isBrand(Comparison one) {
        return one.hasForms(Forms.ONE_MISSING)
                && one.wanted().name().flatMap(Name::form).isEmpty();
    }

    private static boolean isLonger(Comparison other) {
        return (other.isOfKind(Likeness.Kind.BRAND) || other.isOfKind(Likeness.Kind.CONTAINED))
                && other.wanted().name().map(name -> name.words().size()).orElse(0)
                        < other.known().name().map(name -> name.words().size()).orElse(0);
    }

    private Candidate candidate(Near near) {
        var reasons = new ArrayList<>(Reasons.of(near.comparison(), near.supplier()));
        boolean alone = others(near).noneMatch(other -> other.isSameName() || other.agreeingIds() > 0);
        if (!alone && (near.comparison().isSureById() || near.comparison().isSureByName())) {
            reasons.add(new Reason(Kind.NOT_ALONE, "others in Coupa answer to the same"));
        }
        return new Candidate(near.supplier(), near.score(), reasons);
    }
}
