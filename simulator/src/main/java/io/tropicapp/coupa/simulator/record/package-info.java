/**
 * The rows that the simulated instance holds, in memory, and the resources they belong to. Knows the schema, and nothing of HTTP.
 */
@NullMarked
package io.tropicapp.coupa.simulator.record;

import org.jspecify.annotations.NullMarked;
