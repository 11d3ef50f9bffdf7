package io.tropicapp.coupa.api.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The types of events that a reader names. */
final class WantedTypes {

    private WantedTypes() {}

    /** All if there are none. */
    static List<String> of(@Nullable List<String> named) {
        return named == null
                ? List.of()
                : named.stream()
                        .map(String::strip)
                        .filter(type -> !type.isEmpty())
                        .toList();
    }
}
