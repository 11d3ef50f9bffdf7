/** Approval chains: whom they ask, and their rows, whatever it is that passes through them. */
@NullMarked
package io.tropicapp.coupa.simulator.approval;

import org.jspecify.annotations.NullMarked;
