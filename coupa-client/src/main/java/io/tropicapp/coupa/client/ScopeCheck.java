package io.tropicapp.coupa.client;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Which scopes an OAuth client holds. Coupa refuses a request for scopes as a whole, so after a refusal they are asked for one
 * by one.
 */
public record ScopeCheck(Set<String> granted, Set<String> missing) {

    public ScopeCheck {
        granted = Set.copyOf(granted);
        missing = Set.copyOf(missing);
    }

    /** @param ask asks for a token with these scopes, and throws {@link CoupaException.InvalidScope} where they are not granted */
    static ScopeCheck of(Set<String> wanted, Consumer<Set<String>> ask) {
        if (grants(wanted, ask)) {
            return new ScopeCheck(wanted, Set.of());
        }
        var granted = new TreeSet<String>();
        var missing = new TreeSet<String>();
        for (var scope : new TreeSet<>(wanted)) {
            (grants(Set.of(scope), ask) ? granted : missing).add(scope);
        }
        return new ScopeCheck(granted, missing);
    }

    private static boolean grants(Set<String> scopes, Consumer<Set<String>> ask) {
        try {
            ask.accept(scopes);
            return true;
        } catch (CoupaException.InvalidScope e) {
            return false;
        }
    }
}
