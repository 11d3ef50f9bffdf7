package io.tropicapp.coupa.activities.supplier.matching;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Finds the suppliers that Tropic wants among Coupa's. Built once of what Coupa has, asked many times, by many threads.
 *
 * <p>Certain is said only where nothing contradicts and nobody else comes into question, among those given here. Of a
 * part of Coupa's suppliers (the new ones) it therefore tells who comes into question at all; whether it is certain, a
 * matcher of them all tells.
 */
public final class SupplierMatcher {

    private final List<KnownSupplier> known;

    private SupplierMatcher(List<KnownSupplier> known) {
        this.known = known;
    }

    /** Of all these; building is linear in their number. */
    public static SupplierMatcher of(Collection<KnownSupplier> known) {
        return new SupplierMatcher(List.copyOf(known));
    }

    /** The one that is wanted, those that may be it, or none. The same whatever the order of the known. */
    public Match match(WantedSupplier wanted) {
        var found = known.stream()
                .filter(one -> isSame(wanted, one))
                .map(one ->
                        new Candidate(one, 0.95, List.of(new Reason(Reason.Kind.SAME_NAME, "The names are the same."))))
                .toList();
        return switch (found.size()) {
            case 0 -> new Match.None();
            case 1 -> new Match.Certain(found.getFirst());
            default ->
                new Match.Uncertain(found.stream().limit(Match.Uncertain.SHOWN).toList());
        };
    }

    private static boolean isSame(WantedSupplier wanted, KnownSupplier known) {
        return known.name()
                .map(SupplierMatcher::plain)
                .filter(plain(wanted.name())::equals)
                .isPresent();
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
