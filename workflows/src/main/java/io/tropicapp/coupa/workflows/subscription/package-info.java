/** Sends the feed of events to those who have subscribed to it. */
@NullMarked
package io.tropicapp.coupa.workflows.subscription;

import org.jspecify.annotations.NullMarked;
