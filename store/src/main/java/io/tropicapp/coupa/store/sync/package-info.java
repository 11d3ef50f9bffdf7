/** Runs of syncs, their resources and watermarks. Knows nothing of the records that are synced. */
@NullMarked
package io.tropicapp.coupa.store.sync;

import org.jspecify.annotations.NullMarked;
