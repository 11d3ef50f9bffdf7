/** Contracts on their way from draft to published, and what becomes of them. Knows rows; may not know HTTP. */
@NullMarked
package io.tropicapp.coupa.simulator.contract;

import org.jspecify.annotations.NullMarked;
