/** Postgres, Temporal, Coupa, worker and API, started and stopped together. */
@NullMarked
package io.tropicapp.coupa.quickstart.running;

import org.jspecify.annotations.NullMarked;
