package io.tropicapp.coupa.activities.supplier.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Domains of providers that no list knows: suppliers whose names have nothing in common are there together. */
final class CrowdedDomains {

    private static final int CROWD = 3;

    private CrowdedDomains() {}

    static Set<String> of(Collection<Profile> known) {
        Map<String, List<Profile>> there = new HashMap<>();
        known.forEach(profile -> profile.domains()
                .forEach(domain -> there.computeIfAbsent(domain, missing -> new ArrayList<>(1))
                        .add(profile)));
        return there.entrySet().stream()
                .filter(entry -> isCrowd(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isCrowd(List<Profile> together) {
        var apart = new ArrayList<Set<String>>();
        for (var profile : together) {
            var words = words(profile);
            if (!words.isEmpty() && apart.stream().allMatch(other -> Collections.disjoint(other, words))) {
                apart.add(words);
            }
            if (apart.size() == CROWD) {
                return true;
            }
        }
        return false;
    }

    /** Those that tell it from others; all if none does. */
    private static Set<String> words(Profile profile) {
        var all = Stream.concat(profile.name().stream(), profile.displayName().stream())
                .flatMap(name -> name.readings().stream())
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        var telling = new HashSet<>(all);
        telling.removeIf(word -> !Words.isTelling(word));
        return telling.isEmpty() ? all : telling;
    }
}
