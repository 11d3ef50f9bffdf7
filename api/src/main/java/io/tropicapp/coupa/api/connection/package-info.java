/** What a connection shows of itself. Reads rows only. */
@NullMarked
package io.tropicapp.coupa.api.connection;

import org.jspecify.annotations.NullMarked;
