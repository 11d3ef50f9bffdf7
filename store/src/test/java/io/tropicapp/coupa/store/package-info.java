/** A real Postgres for the tests of the store. */
@NullMarked
package io.tropicapp.coupa.store;

import org.jspecify.annotations.NullMarked;
