/** Contracts that Tropic requests wait for, over HTTP. */
@NullMarked
package io.tropicapp.coupa.api.contract;

import org.jspecify.annotations.NullMarked;
