/** Keeps the feed of events from growing without end. */
@NullMarked
package io.tropicapp.coupa.workflows.event;

import org.jspecify.annotations.NullMarked;
