/** Coupa's suppliers as Tropic shows them. */
@NullMarked
package io.tropicapp.coupa.store.supplier;

import org.jspecify.annotations.NullMarked;
