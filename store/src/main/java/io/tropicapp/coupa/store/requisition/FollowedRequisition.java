package io.tropicapp.coupa.store.requisition;

/** What following needs of a requisition that has not ended. */
public record FollowedRequisition(String tropicRequestId, long coupaId, long version, String status) {}
