package io.tropicapp.coupa.activities.supplier.matching;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What there is to compare, read once from what was typed; the same for both sides. */
record Profile(
        Optional<Long> coupaId,
        Optional<Name> name,
        Optional<Name> displayName,
        Optional<String> number,
        Optional<TaxId> taxId,
        Optional<String> duns,
        Set<String> domains) {

    private static final int DUNS = 9;

    static Profile of(WantedSupplier wanted) {
        return new Profile(
                wanted.coupaId(),
                Name.of(wanted.name()),
                Optional.empty(),
                number(wanted.number()),
                TaxId.of(wanted.taxId()),
                duns(wanted.duns()),
                Domains.of(wanted.website(), wanted.mailDomain()));
    }

    static Profile of(KnownSupplier known) {
        return new Profile(
                Optional.of(known.coupaId()),
                known.name().flatMap(Name::of),
                displayName(known),
                number(known.number()),
                TaxId.of(known.taxId()),
                duns(known.duns()),
                Domains.of(known.website(), known.mailDomain()));
    }

    /** As good as always the name again, and then nothing to compare. */
    private static Optional<Name> displayName(KnownSupplier known) {
        return known.displayName().equals(known.name())
                ? Optional.empty()
                : known.displayName().flatMap(Name::of);
    }

    /** Without domains that turn out to be those of many. */
    Profile without(Set<String> shared) {
        return Collections.disjoint(domains, shared)
                ? this
                : new Profile(coupaId, name, displayName, number, taxId, duns, rest(shared));
    }

    private Set<String> rest(Set<String> shared) {
        return domains.stream().filter(domain -> !shared.contains(domain)).collect(Collectors.toUnmodifiableSet());
    }

    /** ERPs show their numbers with and without the zeros before them. What has no digit is a remark. */
    private static Optional<String> number(Optional<String> typed) {
        return Placeholders.cleaned(typed).filter(Words::hasDigit).map(signs -> signs.replaceFirst("^0+(?=\\d)", ""));
    }

    /** Spreadsheets eat the zeros before it. */
    private static Optional<String> duns(Optional<String> typed) {
        return Placeholders.cleaned(typed.map(text -> text.replaceAll("\\D", "")))
                .filter(digits -> digits.length() > DUNS - 3 && digits.length() <= DUNS)
                .map(digits -> "0".repeat(DUNS - digits.length()) + digits)
                .filter(digits -> !Placeholders.isPlaceholder(digits));
    }
}
