/** How values get into and out of Postgres: as JSON with the columns' names. Knows no table. */
@NullMarked
package io.tropicapp.coupa.store.database;

import org.jspecify.annotations.NullMarked;
