package io.tropicapp.coupa.activities.supplier.matching;

import java.util.List;

/** What was found for a supplier that Tropic wants. */
public sealed interface Match {

    /**
     * This one and no other. Its status may be any: only an {@linkplain KnownSupplier#isActive active} one ends a task.
     */
    record Certain(Candidate candidate) implements Match {}

    /**
     * A person decides.
     *
     * @param candidates best first, at least one, at most {@link #SHOWN}
     */
    record Uncertain(List<Candidate> candidates) implements Match {

        /** More than these nobody reads. */
        public static final int SHOWN = 5;

        public Uncertain {
            candidates = List.copyOf(candidates);
        }
    }

    /** Nothing comes near. */
    record None() implements Match {}
}
