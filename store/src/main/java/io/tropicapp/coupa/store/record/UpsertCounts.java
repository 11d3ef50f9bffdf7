package io.tropicapp.coupa.store.record;

/**
 * What a page did to the table. A record that comes twice in a page counts once.
 *
 * @param unchanged those that were there as they are, that are newer here, or that are not kept at all
 */
public record UpsertCounts(long inserted, long updated, long unchanged) {}
