/**
 * What attributes Coupa's records have and of which type, as its Swagger says. Knows nothing of data or HTTP.
 */
@NullMarked
package io.tropicapp.coupa.simulator.schema;

import org.jspecify.annotations.NullMarked;
