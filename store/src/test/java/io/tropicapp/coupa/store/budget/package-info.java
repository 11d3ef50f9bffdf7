/** What the store promises, tried on a real Postgres. */
@NullMarked
package io.tropicapp.coupa.store.budget;

import org.jspecify.annotations.NullMarked;
