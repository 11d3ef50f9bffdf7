/** The client of Temporal, and what is said when it cannot be reached. */
@NullMarked
package io.tropicapp.coupa.api.temporal;

import org.jspecify.annotations.NullMarked;
