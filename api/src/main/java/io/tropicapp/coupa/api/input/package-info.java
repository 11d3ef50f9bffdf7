/** How strictly requests are read: what is never taken, wherever in a request it stands. */
@NullMarked
package io.tropicapp.coupa.api.input;

import org.jspecify.annotations.NullMarked;
