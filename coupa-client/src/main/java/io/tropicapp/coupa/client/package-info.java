/**
 * Coupa's Core API in Java: tokens, limits, queries, pages and failures. Knows nothing of Tropic, Temporal, Spring or any
 * database; usable by anyone on its own.
 */
@NullMarked
package io.tropicapp.coupa.client;

import org.jspecify.annotations.NullMarked;
