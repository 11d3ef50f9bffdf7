/** Who may call the API, and which calls were already answered. */
@NullMarked
package io.tropicapp.coupa.store.access;

import org.jspecify.annotations.NullMarked;
