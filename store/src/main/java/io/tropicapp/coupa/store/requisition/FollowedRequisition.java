package io.tropicapp.coupa.store.requisition;

/**
 * What following needs of a requisition that has not ended.
 *
 * @param due to be looked at whatever has changed: it was not looked at for long, or its note may no longer hold
 * @param quiet its process has heard nothing for long, and will not by itself if nothing has changed
 */
public record FollowedRequisition(
        String tropicRequestId, long coupaId, long version, String status, boolean due, boolean quiet) {}
