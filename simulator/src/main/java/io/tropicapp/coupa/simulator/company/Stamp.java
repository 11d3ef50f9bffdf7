package io.tropicapp.coupa.simulator.company;

import java.time.Instant;

/** The identity of a row about to be made. The index counts rows and decides which awkward case the row is. */
record Stamp(int index, long id, Instant created, Instant updated) {

    /** True for every n-th row, beginning at {@code first}: awkward cases occur in any data set of some size. */
    boolean every(int n, int first) {
        return index % n == first;
    }
}
