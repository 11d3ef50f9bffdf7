/**
 * The endpoints under /api. Puts access, query, rows and format together.
 */
@NullMarked
package io.tropicapp.coupa.simulator.resource;

import org.jspecify.annotations.NullMarked;
