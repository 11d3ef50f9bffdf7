/** Connections, their onboarding steps and what Coupa's endpoints answered. Knows nothing of secrets. */
@NullMarked
package io.tropicapp.coupa.store.connection;

import org.jspecify.annotations.NullMarked;
