/** How the API answers here, over HTTP. */
@NullMarked
package io.tropicapp.coupa.api.token;

import org.jspecify.annotations.NullMarked;
