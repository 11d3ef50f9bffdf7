/** What the store promises, tried on a real Postgres. */
@NullMarked
package io.tropicapp.coupa.store.audit;

import org.jspecify.annotations.NullMarked;
