/** The end of connections: who asked for it, what becomes of the data, and how far that is. */
@NullMarked
package io.tropicapp.coupa.store.disconnection;

import org.jspecify.annotations.NullMarked;
