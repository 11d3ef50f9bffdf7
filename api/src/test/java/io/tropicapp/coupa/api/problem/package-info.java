/** How the API answers here, over HTTP. */
@NullMarked
package io.tropicapp.coupa.api.problem;

import org.jspecify.annotations.NullMarked;
