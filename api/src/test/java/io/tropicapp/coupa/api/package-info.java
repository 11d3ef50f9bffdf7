/** The API as its callers meet it: over HTTP. */
@NullMarked
package io.tropicapp.coupa.api;

import org.jspecify.annotations.NullMarked;
