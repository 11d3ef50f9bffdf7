/** Who calls, what that role may do, and whose things it sees. */
@NullMarked
package io.tropicapp.coupa.api.access;

import org.jspecify.annotations.NullMarked;
