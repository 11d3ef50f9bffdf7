/** How the API says no: RFC 9457 problems that a person can act on. Knows nothing of any feature. */
@NullMarked
package io.tropicapp.coupa.api.problem;

import org.jspecify.annotations.NullMarked;
