/** How the API answers here, over HTTP. */
@NullMarked
package io.tropicapp.coupa.api.record;

import org.jspecify.annotations.NullMarked;
