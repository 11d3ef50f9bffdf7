/** Postgres for all that is kept. Knows tables and transactions, nothing of Temporal, HTTP or the other modules. */
@NullMarked
package io.tropicapp.coupa.store;

import org.jspecify.annotations.NullMarked;
