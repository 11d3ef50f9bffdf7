/** A consultant and an Owner bring a connection live through the public API, and every expectation is checked. */
@NullMarked
package io.tropicapp.coupa.quickstart.story;

import org.jspecify.annotations.NullMarked;
