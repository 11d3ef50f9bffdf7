/** How the API answers here, over HTTP. */
@NullMarked
package io.tropicapp.coupa.api.user;

import org.jspecify.annotations.NullMarked;
