package io.tropicapp.coupa.client;

/** Ids that were asked for, and what came. */
record Window<T extends CoupaRecord>(IdRange range, Page<T> page) {

    /** @throws CoupaException.Unreadable if that is not what was asked for */
    PageIds ids(Index<T> index) {
        var ids = new PageIds(page);
        ids.mustBeIn(range, index);
        return ids;
    }
}
