/** Coupa's contracts as Tropic shows them, and those that Tropic requests wait for. */
@NullMarked
package io.tropicapp.coupa.store.contract;

import org.jspecify.annotations.NullMarked;
