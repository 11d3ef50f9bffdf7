package io.tropicapp.coupa.activities.supplier.matching;

import io.tropicapp.coupa.activities.supplier.matching.Likeness.Forms;
import io.tropicapp.coupa.activities.supplier.matching.Reason.Kind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * A wanted supplier beside a known one.
 *
 * @param likeness of the names; empty where one has none
 * @param byDisplayName whether it is the display name that is nearer
 * @param ids what the identifiers and domains say, for and against
 */
record Comparison(Profile wanted, Profile known, Optional<Likeness> likeness, boolean byDisplayName, Set<Kind> ids) {

    static final Set<Kind> AGREEING = Set.of(Kind.SAME_COUPA_ID, Kind.SAME_NUMBER, Kind.SAME_TAX_ID, Kind.SAME_DUNS);
    static final Set<Kind> CONTRADICTING =
            Set.of(Kind.OTHER_COUPA_ID, Kind.OTHER_NUMBER, Kind.OTHER_TAX_ID, Kind.OTHER_DUNS);

    static Comparison of(Profile wanted, Profile known) {
        var byName = likeness(wanted, known.name());
        var byDisplayName = likeness(wanted, known.displayName());
        boolean display = byDisplayName.map(Likeness::score).orElse(0.0)
                > byName.map(Likeness::score).orElse(0.0);
        return new Comparison(wanted, known, display ? byDisplayName : byName, display, ids(wanted, known));
    }

    private static Optional<Likeness> likeness(Profile wanted, Optional<Name> known) {
        return wanted.name().flatMap(one -> known.map(other -> Likeness.of(one, other)));
    }

    private static Set<Kind> ids(Profile wanted, Profile known) {
        var ids = EnumSet.noneOf(Kind.class);
        tell(wanted.coupaId(), known.coupaId(), Long::equals, Kind.SAME_COUPA_ID, Kind.OTHER_COUPA_ID, ids);
        tell(wanted.number(), known.number(), String::equals, Kind.SAME_NUMBER, Kind.OTHER_NUMBER, ids);
        tell(wanted.taxId(), known.taxId(), TaxId::isSameAs, Kind.SAME_TAX_ID, Kind.OTHER_TAX_ID, ids);
        tell(wanted.duns(), known.duns(), String::equals, Kind.SAME_DUNS, Kind.OTHER_DUNS, ids);
        if (!Collections.disjoint(wanted.domains(), known.domains())) {
            ids.add(Kind.SAME_DOMAIN);
        } else if (Domains.areApart(wanted.domains(), known.domains())) {
            ids.add(Kind.OTHER_DOMAIN);
        }
        return Collections.unmodifiableSet(ids);
    }

    private static <T> void tell(
            Optional<T> one,
            Optional<T> other,
            BiPredicate<T, T> same,
            Kind agreeing,
            Kind contradicting,
            Set<Kind> ids) {
        if (one.isPresent() && other.isPresent()) {
            ids.add(same.test(one.get(), other.get()) ? agreeing : contradicting);
        }
    }

    boolean says(Kind kind) {
        return ids.contains(kind);
    }

    boolean isContradicted() {
        return ids.stream().anyMatch(CONTRADICTING::contains);
    }

    long agreeingIds() {
        return ids.stream().filter(AGREEING::contains).count();
    }

    /** An identifier says so and the name bears with it; whatever the names, only Coupa's own id with another one. */
    boolean isSureById() {
        return !isContradicted() && agreeingIds() > 0 && (bearsWithIds() || isSameByCoupa());
    }

    /**
     * A group has one tax id and one DUNS number, also for companies of one name in two forms; and two ERPs have one number each: the
     * number needs the name.
     */
    private boolean bearsWithIds() {
        boolean numberAlone = says(Kind.SAME_NUMBER) && agreeingIds() == 1;
        return numberAlone
                ? isSameName()
                : likeness.filter(Likeness::bearsWithId).isPresent() && !hasForms(Forms.OTHER);
    }

    private boolean isSameByCoupa() {
        return says(Kind.SAME_COUPA_ID) && (agreeingIds() > 1 || likeness.isEmpty());
    }

    /** The names say so, nothing contradicts, and the name is one that tells suppliers apart. */
    boolean isSureByName() {
        return !isContradicted()
                && !says(Kind.OTHER_DOMAIN)
                && likeness.filter(Likeness::isSameName).isPresent()
                && (says(Kind.SAME_DOMAIN) || (!byDisplayName && isExact() && isTelling()));
    }

    private boolean isExact() {
        return likeness.filter(Likeness::exact).isPresent();
    }

    private boolean isTelling() {
        return wanted.name().stream().allMatch(one -> known.name().stream().allMatch(other -> isTelling(one, other)));
    }

    private boolean isTelling(Name one, Name other) {
        boolean sameOrder = likeness.map(Likeness::kind).equals(Optional.of(Likeness.Kind.SAME));
        if (sameOrder && isSameForm(one)) {
            return !one.isCommon()
                    && !other.isCommon()
                    && (!one.isShort() || one.words().equals(other.words()));
        }
        return !one.isShort()
                && one.isTelling()
                && (sameOrder || one.isTurned(other))
                && !(hasForms(Forms.ONE_MISSING) && (one.isTradeAlone() || other.isTradeAlone()));
    }

    /** Norway's AS is not the a.s. of the Czechs. */
    private boolean isSameForm(Name one) {
        return hasForms(Forms.SAME) && !one.form().equals(Optional.of("as"));
    }

    /** Known by the same name in the same form, or in a form that one of the two does not tell. */
    boolean isSameName() {
        return likeness.filter(Likeness::isSameName).isPresent();
    }

    boolean isSameWords() {
        return likeness.filter(Likeness::isSameWords).isPresent();
    }

    boolean hasForms(Forms forms) {
        return likeness.map(Likeness::forms).equals(Optional.of(forms));
    }

    boolean isOfKind(Likeness.Kind kind) {
        return likeness.map(Likeness::kind).equals(Optional.of(kind));
    }
}
