/** How the API answers here, over HTTP. */
@NullMarked
package io.tropicapp.coupa.api.idempotency;

import org.jspecify.annotations.NullMarked;
