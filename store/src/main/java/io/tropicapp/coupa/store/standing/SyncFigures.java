package io.tropicapp.coupa.store.standing;

/**
 * Of the connections that should be synced by now: live, not paused, with credentials that Coupa takes.
 *
 * @param stale how many had no good sync for three hours
 * @param oldestSuccessAgeSeconds how long ago the last good sync is of the one that waits longest; a week is the longest that
 *     is told, 0 if there is no such connection
 */
public record SyncFigures(long stale, double oldestSuccessAgeSeconds) {}
