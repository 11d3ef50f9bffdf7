/** The end of a connection: nothing calls Coupa any more, every process ends, secrets are destroyed, and data is kept or erased. */
@NullMarked
package io.tropicapp.coupa.workflows.disconnection;

import org.jspecify.annotations.NullMarked;
