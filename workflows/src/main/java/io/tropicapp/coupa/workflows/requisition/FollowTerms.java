package io.tropicapp.coupa.workflows.requisition;

import java.time.Duration;

/**
 * How patiently a requisition is followed.
 *
 * @param staleAfter without any news, Coupa is asked after this time: a change may have gone unnoticed
 * @param horizon after this time nothing is followed any more, whatever its state
 */
public record FollowTerms(Duration staleAfter, Duration horizon) {

    public static final FollowTerms DEFAULT = new FollowTerms(Duration.ofDays(3), Duration.ofDays(180));
}
