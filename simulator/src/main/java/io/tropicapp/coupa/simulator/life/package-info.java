/**
 * Rows that change while the simulator runs, as they do in a company at work.
 */
@NullMarked
package io.tropicapp.coupa.simulator.life;

import org.jspecify.annotations.NullMarked;
