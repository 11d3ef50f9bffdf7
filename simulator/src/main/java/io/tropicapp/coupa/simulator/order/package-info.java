/**
 * Purchase orders: issued from approved requisitions, then revised, held, received, ended. Knows only rows.
 */
@NullMarked
package io.tropicapp.coupa.simulator.order;

import org.jspecify.annotations.NullMarked;
