/** One pull of changes from Coupa, and what starts it every hour. */
@NullMarked
package io.tropicapp.coupa.workflows.sync;

import org.jspecify.annotations.NullMarked;
