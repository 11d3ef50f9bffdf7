/**
 * What an index understands in its query: filters, order, page, shape. Knows rows and schema; may not know HTTP beyond the query string.
 */
@NullMarked
package io.tropicapp.coupa.simulator.query;

import org.jspecify.annotations.NullMarked;
