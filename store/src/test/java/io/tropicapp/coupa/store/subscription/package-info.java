/** What the store promises, tried on a real Postgres. */
@NullMarked
package io.tropicapp.coupa.store.subscription;

import org.jspecify.annotations.NullMarked;
