package io.tropicapp.coupa.simulator.query;

import java.util.Set;

/**
 * The default response filter that an administrator set for a resource ("API response filters").
 *
 * @param drops attributes, in kebab-case, that answers lack
 * @param evenWithFields whether they are lacking also where {@code fields} asked for them; in Coupa's own description
 *     {@code fields} wins
 */
public record ResponseFilter(Set<String> drops, boolean evenWithFields) {

    public static final ResponseFilter NONE = new ResponseFilter(Set.of(), false);
}
