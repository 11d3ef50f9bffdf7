/** Coupa's contracts as Tropic shows them. */
@NullMarked
package io.tropicapp.coupa.store.contract;

import org.jspecify.annotations.NullMarked;
