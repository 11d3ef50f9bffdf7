package io.tropicapp.coupa.activities.sync;

import io.tropicapp.coupa.client.CoupaRecord;
import io.tropicapp.coupa.client.Index;
import io.tropicapp.coupa.client.Page;
import io.tropicapp.coupa.store.record.UpsertCounts;
import java.util.List;
import java.util.function.Function;

/**
 * One resource of one connection: where it is read, and how a page of it is written.
 *
 * @param write upserts the rows of a page; called in a transaction
 */
record PullSource<T extends CoupaRecord>(Index<T> index, Function<List<T>, UpsertCounts> write) {

    UpsertCounts write(Page<T> page) {
        return write.apply(page.rows());
    }
}
