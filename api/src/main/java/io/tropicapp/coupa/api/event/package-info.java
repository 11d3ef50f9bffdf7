/** The feed of events that the Tropic backend reads. */
@NullMarked
package io.tropicapp.coupa.api.event;

import org.jspecify.annotations.NullMarked;
