package io.tropicapp.coupa.store.event;

/**
 * Where the feed of an organization begins and ends.
 *
 * @param removed events up to this position are not kept any more; 0 if all are
 * @param last the position of the newest event; 0 if there is none
 */
public record FeedEnds(long removed, long last) {

    /** Nothing was told yet. */
    public static final FeedEnds NONE = new FeedEnds(0, 0);
}
