/** How the API answers here, over HTTP. */
@NullMarked
package io.tropicapp.coupa.api.requisition;

import org.jspecify.annotations.NullMarked;
