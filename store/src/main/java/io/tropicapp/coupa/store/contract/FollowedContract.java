package io.tropicapp.coupa.store.contract;

/**
 * What following needs of a linked contract that has not ended.
 *
 * @param behind whether the copy of the last sync shows more than was seen, or something was out of the ordinary
 */
public record FollowedContract(long coupaContractId, long version, boolean behind) {}
