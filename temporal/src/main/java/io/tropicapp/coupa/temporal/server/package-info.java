/** Which Temporal server to speak to, and how it knows us. */
@NullMarked
package io.tropicapp.coupa.temporal.server;

import org.jspecify.annotations.NullMarked;
