/** Ends connections: their secrets, their processes, their data, with an entry in the audit log for each. */
@NullMarked
package io.tropicapp.coupa.activities.disconnection;

import org.jspecify.annotations.NullMarked;
