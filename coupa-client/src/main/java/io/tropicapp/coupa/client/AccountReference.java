package io.tropicapp.coupa.client;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a line is booked to. Where the chart of accounts is static, the account must be there; where it is dynamic, Coupa makes
 * it from valid segments.
 */
public sealed interface AccountReference {

    /** An account that is there. */
    record Id(long id) implements AccountReference {}

    /**
     * An account by its code.
     *
     * @param chart the account type that the code belongs to; Coupa asks for it
     */
    record Code(String code, Optional<Reference> chart) implements AccountReference {}

    /**
     * An account by its segments.
     *
     * @param segments by number, from 1 to 20; segments that are empty are left out
     * @param chart the account type that they belong to; Coupa asks for it
     */
    record Segments(SortedMap<Integer, String> segments, Optional<Reference> chart) implements AccountReference {

        public Segments {
            segments = Collections.unmodifiableSortedMap(new TreeMap<>(segments));
        }
    }
}
