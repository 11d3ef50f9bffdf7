/** The log of who did what, and when. */
@NullMarked
package io.tropicapp.coupa.store.audit;

import org.jspecify.annotations.NullMarked;
