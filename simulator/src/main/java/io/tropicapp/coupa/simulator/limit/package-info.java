/**
 * The request limit of an instance, and the count of what was asked. Knows nothing of data.
 */
@NullMarked
package io.tropicapp.coupa.simulator.limit;

import org.jspecify.annotations.NullMarked;
