/** A connection's own client of Coupa: its credential, its budget, and what its failures mean to Temporal. */
@NullMarked
package io.tropicapp.coupa.activities.coupa;

import org.jspecify.annotations.NullMarked;
