/**
 * Answers that go wrong on purpose, by path. Sits before everything that answers rightly.
 */
@NullMarked
package io.tropicapp.coupa.simulator.fault;

import org.jspecify.annotations.NullMarked;
