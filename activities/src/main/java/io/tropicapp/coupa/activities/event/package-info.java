/** Sends the feed of events to those who have subscribed, and removes what is old. */
@NullMarked
package io.tropicapp.coupa.activities.event;

import org.jspecify.annotations.NullMarked;
