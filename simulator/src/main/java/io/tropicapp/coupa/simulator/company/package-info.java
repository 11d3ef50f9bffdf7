/**
 * A believable company's users, suppliers and contracts, made from a seed. Knows only rows and resources.
 */
@NullMarked
package io.tropicapp.coupa.simulator.company;

import org.jspecify.annotations.NullMarked;
