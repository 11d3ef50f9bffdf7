/** Tells which of Coupa's suppliers is the one that Tropic means: surely, perhaps, or none. Pure code. */
@NullMarked
package io.tropicapp.coupa.activities.supplier.matching;

import org.jspecify.annotations.NullMarked;
