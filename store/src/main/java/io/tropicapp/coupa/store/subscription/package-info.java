/** Who is sent the feed of events, how far they have it, and what it is signed with. */
@NullMarked
package io.tropicapp.coupa.store.subscription;

import org.jspecify.annotations.NullMarked;
