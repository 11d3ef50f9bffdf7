/** How the API answers here, over HTTP. */
@NullMarked
package io.tropicapp.coupa.api.event;

import org.jspecify.annotations.NullMarked;
