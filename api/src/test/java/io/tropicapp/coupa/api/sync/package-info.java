/** How the API answers here, over HTTP. */
@NullMarked
package io.tropicapp.coupa.api.sync;

import org.jspecify.annotations.NullMarked;
