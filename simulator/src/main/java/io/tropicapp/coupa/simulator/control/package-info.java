/**
 * The control API under /_control: what a test or a shell may do to the simulator. Not part of Coupa.
 */
@NullMarked
package io.tropicapp.coupa.simulator.control;

import org.jspecify.annotations.NullMarked;
