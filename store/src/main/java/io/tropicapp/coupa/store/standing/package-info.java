/** How everything stands, in a few numbers for those who watch over it. Reads only, and never row by row. */
@NullMarked
package io.tropicapp.coupa.store.standing;

import org.jspecify.annotations.NullMarked;
