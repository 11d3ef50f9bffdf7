/** Disconnecting a connection, and what is said to whoever wants something of one that is disconnected. */
@NullMarked
package io.tropicapp.coupa.api.disconnection;

import org.jspecify.annotations.NullMarked;
