/** How the API answers here, over HTTP. */
@NullMarked
package io.tropicapp.coupa.api.openapi;

import org.jspecify.annotations.NullMarked;
