/** How the API answers here, over HTTP. */
@NullMarked
package io.tropicapp.coupa.api.access;

import org.jspecify.annotations.NullMarked;
