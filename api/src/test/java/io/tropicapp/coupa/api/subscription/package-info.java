/** How the API answers here, over HTTP. */
@NullMarked
package io.tropicapp.coupa.api.subscription;

import org.jspecify.annotations.NullMarked;
