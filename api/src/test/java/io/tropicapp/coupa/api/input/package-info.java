/** What is never taken from a caller. */
@NullMarked
package io.tropicapp.coupa.api.input;

import org.jspecify.annotations.NullMarked;
