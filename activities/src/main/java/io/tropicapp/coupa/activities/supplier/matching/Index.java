package io.tropicapp.coupa.activities.supplier.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the few worth comparing: those that share an identifier, a domain, a name, or a rare word of it. */
final class Index {

    /** Words that more bear than this are looked up for the rarest word of a name alone. */
    private static final int ENOUGH = 500;

    private final Map<String, List<Integer>> exactly = new HashMap<>();
    private final Map<String, List<Integer>> byWord = new HashMap<>();

    void add(int position, Profile profile) {
        exact(profile)
                .forEach(key -> exactly.computeIfAbsent(key, missing -> new ArrayList<>(1))
                        .add(position));
        words(profile)
                .forEach(word -> byWord.computeIfAbsent(word, missing -> new ArrayList<>(1))
                        .add(position));
    }

    /** In no order that means anything. */
    Set<Integer> near(Profile wanted) {
        var found = new TreeSet<Integer>();
        exact(wanted).forEach(key -> found.addAll(exactly.getOrDefault(key, List.of())));
        var words = words(wanted);
        words.stream().min(Comparator.comparingInt(this::bearers)).ifPresent(rarest -> found.addAll(bearing(rarest)));
        words.stream()
                .flatMap(word -> Stream.concat(Stream.of(word), Slips.of(word)))
                .filter(word -> bearers(word) <= ENOUGH)
                .forEach(word -> found.addAll(bearing(word)));
        return found;
    }

    private int bearers(String word) {
        return bearing(word).size();
    }

    private List<Integer> bearing(String word) {
        return byWord.getOrDefault(word, List.of());
    }

    private static Set<String> exact(Profile profile) {
        var keys = new LinkedHashSet<String>();
        profile.coupaId().ifPresent(id -> keys.add("id " + id));
        profile.number().ifPresent(number -> keys.add("number " + number));
        profile.taxId().ifPresent(id -> keys.add("tax " + id.body()));
        profile.duns().ifPresent(duns -> keys.add("duns " + duns));
        profile.domains().forEach(domain -> keys.add("domain " + domain));
        names(profile).forEach(name -> {
            name.bags().forEach(bag -> keys.add("name " + bag));
            name.runs().forEach(run -> keys.add("run " + run));
            keys.add("run " + name.initials());
            keys.add("initials " + name.initials());
            keys.add("initials " + name.run());
        });
        return keys;
    }

    private static Set<String> words(Profile profile) {
        var words = new LinkedHashSet<String>();
        names(profile).forEach(name -> name.readings().forEach(words::addAll));
        return words;
    }

    private static Stream<Name> names(Profile profile) {
        return Stream.concat(profile.name().stream(), profile.displayName().stream());
    }
}
