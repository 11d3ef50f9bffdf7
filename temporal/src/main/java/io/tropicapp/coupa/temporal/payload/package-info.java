/** What histories hold, unreadable for whoever lacks the key. */
@NullMarked
package io.tropicapp.coupa.temporal.payload;

import org.jspecify.annotations.NullMarked;
