/** Reads Coupa page by page into Postgres, and keeps the record of each run. */
@NullMarked
package io.tropicapp.coupa.activities.sync;

import org.jspecify.annotations.NullMarked;
