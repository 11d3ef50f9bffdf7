package io.tropicapp.coupa.workflows.requisition;

import java.time.Duration;

/**
 * How patiently a requisition is followed.
 *
 * @param staleAfter without any word from the sync, Coupa is asked after this time: a change may have gone unnoticed
 * @param horizon after this time nothing is followed any more, whatever its state
 */
public record FollowTerms(Duration staleAfter, Duration horizon) {

    public static final FollowTerms DEFAULT = new FollowTerms(Duration.ofDays(3), Duration.ofDays(180));

    /**
     * The sync looks at what was not looked at for a while, many at once, and says so: a process looks by itself only where that
     * does not happen.
     */
    public static FollowTerms besideSync(Duration staleAfter, Duration horizon) {
        return new FollowTerms(staleAfter.multipliedBy(2), horizon);
    }
}
