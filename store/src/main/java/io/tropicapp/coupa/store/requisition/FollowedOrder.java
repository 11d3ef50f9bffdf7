package io.tropicapp.coupa.store.requisition;

/** What following needs of a purchase order that is not closed. */
public record FollowedOrder(String tropicRequestId, long coupaId) {}
