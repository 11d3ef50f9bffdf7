/** REST for the Tropic backend and for people. Starts and tells workflows by their contracts, and reads the store; does no work of its own. */
@NullMarked
package io.tropicapp.coupa.api;

import org.jspecify.annotations.NullMarked;
