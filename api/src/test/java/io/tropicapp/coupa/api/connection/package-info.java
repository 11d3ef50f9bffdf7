/** How the API answers here, over HTTP. */
@NullMarked
package io.tropicapp.coupa.api.connection;

import org.jspecify.annotations.NullMarked;
