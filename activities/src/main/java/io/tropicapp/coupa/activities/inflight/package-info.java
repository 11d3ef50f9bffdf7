/** Reads in bulk what has become of what is followed, in the cheaper of two ways. */
@NullMarked
package io.tropicapp.coupa.activities.inflight;

import org.jspecify.annotations.NullMarked;
