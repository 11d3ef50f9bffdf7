/** What the copies of Coupa's records have in common: pages written at once, lists read in parts. */
@NullMarked
package io.tropicapp.coupa.store.record;

import org.jspecify.annotations.NullMarked;
