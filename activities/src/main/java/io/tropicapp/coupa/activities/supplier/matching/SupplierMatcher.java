package io.tropicapp.coupa.activities.supplier.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Finds the suppliers that Tropic wants among Coupa's. Built once of what Coupa has, asked many times, by many threads.
 *
 * <p>Certain is said only where nothing contradicts and nobody else comes into question, among those given here. Of a
 * part of Coupa's suppliers (the new ones) it therefore tells who comes into question at all; whether it is certain, a
 * matcher of them all tells.
 */
public final class SupplierMatcher {

    private record Entry(KnownSupplier supplier, Profile profile) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Index index = new Index();
    private final Set<String> crowded;

    private SupplierMatcher(Collection<KnownSupplier> known) {
        var read = known.stream()
                .map(supplier -> new Entry(supplier, Profile.of(supplier)))
                .toList();
        crowded = CrowdedDomains.of(read.stream().map(Entry::profile).toList());
        read.forEach(this::add);
    }

    private void add(Entry read) {
        var profile = read.profile().without(crowded);
        index.add(entries.size(), profile);
        entries.add(new Entry(read.supplier(), profile));
    }

    /**
     * Of all these. The time it takes grows with their number; a handful is built in no time.
     *
     * @param known each once
     */
    public static SupplierMatcher of(Collection<KnownSupplier> known) {
        return new SupplierMatcher(known);
    }

    /** The one that is wanted, those that may be it, or none. The same whatever the order of the known. */
    public Match match(WantedSupplier wanted) {
        return match(wanted, Set.of());
    }

    /**
     * As {@link #match(WantedSupplier)}, without answering those that a person has said it is not. They stay namesakes: what
     * would be a question beside them is one still, since that it is none of them does not make it the next.
     *
     * @param rejected Coupa's ids
     */
    public Match match(WantedSupplier wanted, Set<Long> rejected) {
        var profile = Profile.of(wanted).without(crowded);
        var near = index.near(profile).stream()
                .map(entries::get)
                .map(entry -> compared(profile, entry))
                .toList();
        return new Verdict(near, rejected).match();
    }

    private static Verdict.Near compared(Profile wanted, Entry entry) {
        var comparison = Comparison.of(wanted, entry.profile());
        return new Verdict.Near(entry.supplier(), comparison, Score.of(comparison));
    }
}
