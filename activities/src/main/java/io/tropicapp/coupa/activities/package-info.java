/** The side effects of the processes: over the Coupa client, the store and the event feed. */
@NullMarked
package io.tropicapp.coupa.activities;

import org.jspecify.annotations.NullMarked;
