/** What starts a sync every hour: Temporal Schedules, or timers of our own where the server has none. */
@NullMarked
package io.tropicapp.coupa.activities.cadence;

import org.jspecify.annotations.NullMarked;
