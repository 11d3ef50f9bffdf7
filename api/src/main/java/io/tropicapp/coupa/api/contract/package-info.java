/** Coupa's contracts as Tropic shows them. */
@NullMarked
package io.tropicapp.coupa.api.contract;

import org.jspecify.annotations.NullMarked;
