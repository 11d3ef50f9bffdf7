package io.tropicapp.coupa.client;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * One of Coupa's collections. Asks for the attributes that are kept and no others, and leaves out what comes besides. Without an
 * order in the query, rows come by id.
 */
public final class Index<T extends CoupaRecord> {

    private final CoupaClient coupa;
    private final String path;
    private final Fields fields;
    private final Function<JsonNode, T> read;
    private final UnaryOperator<Query> always;

    Index(CoupaClient coupa, String path, Fields fields, Function<JsonNode, T> read) {
        this(coupa, path, fields, read, UnaryOperator.identity());
    }

    private Index(
            CoupaClient coupa, String path, Fields fields, Function<JsonNode, T> read, UnaryOperator<Query> always) {
        this.coupa = coupa;
        this.path = path;
        this.fields = fields;
        this.read = read;
        this.always = always;
    }

    /** A part of it: whatever is asked of that, this condition is asked as well. What {@link #get} gives is not checked by it. */
    public Index<T> where(String attribute, Object value) {
        return new Index<>(
                coupa, path, fields, read, query -> always.apply(query).where(attribute, value));
    }

    /** Work on this index that goes on on another thread. */
    <R> Callable<R> elsewhere(Callable<R> work) {
        return coupa.elsewhere(work);
    }

    /**
     * One page. An empty list is an empty page.
     *
     * @throws CoupaException.EndpointUnavailable if Coupa answers 404: that never means "no rows"
     */
    public Page<T> page(Query query) {
        var answer = coupa.get(path, always.apply(query).fields(fields));
        var list = answer.json();
        if (!list.isArray()) {
            throw answer.unreadable("Coupa's answer is not a list");
        }
        return page(list, answer.at());
    }

    /**
     * One record.
     *
     * @throws CoupaException.RecordNotFound if there is none of this id
     * @throws CoupaException.Unreadable if what Coupa answers is not this record
     */
    public T get(long id) {
        var answer = coupa.getRecord(path, id, Query.all().fields(fields));
        T row;
        try {
            row = read.apply(fields.of(answer.json()));
        } catch (IllegalArgumentException e) {
            throw answer.unreadable("the record cannot be read: " + e.getMessage());
        }
        if (row.id() != id) {
            throw answer.unreadable("Coupa answered another record");
        }
        return row;
    }

    /**
     * The rows of these ids, asked for 50 at a time. Fewer rows than ids are no failure; the others are named as missing.
     *
     * @throws CoupaException of the request that fails
     */
    public Found<T> byIds(Collection<Long> ids) {
        return new ByIds<>(this).read(ids);
    }

    /**
     * All the rows of a condition, in the order of ids; the condition's own order and limit do not count. Look at the rows: a
     * Coupa that does not know a condition may answer as if there were none.
     *
     * @param mostPages of 50 rows that are read before the search is given up
     * @throws TooManyPages if there are more
     * @throws CoupaException of the page that fails; {@link CoupaException.Unreadable} if Coupa does not sort by id
     */
    public Found<T> find(Query condition, int mostPages) {
        return new PagesById<>(this, mostPages).read(condition);
    }

    /** The largest id there is; empty if there are no rows. Where Coupa does not sort, that of any row. */
    public Optional<Long> highestId() {
        return new PageIds(page(Query.all().orderByDescending("id").limit(1))).last();
    }

    String path() {
        return path;
    }

    CoupaException.Unreadable unreadable(String what) {
        return new CoupaException.Unreadable(Evidence.without("GET /api/" + path), what);
    }

    private Page<T> page(JsonNode list, Optional<Instant> at) {
        var rows = new ArrayList<T>();
        var unreadable = new ArrayList<Page.UnreadableRow>();
        for (var node : list.values()) {
            var row = fields.of(node);
            try {
                rows.add(read.apply(row));
            } catch (IllegalArgumentException e) {
                unreadable.add(unreadable(row, String.valueOf(e.getMessage())));
            }
        }
        return new Page<>(rows, unreadable, at);
    }

    private static Page.UnreadableRow unreadable(JsonNode row, String why) {
        var attributes = new Attributes(row);
        return new Page.UnreadableRow(
                ifReadable(() -> attributes.number("id")), ifReadable(() -> attributes.time("updated-at")), why);
    }

    private static <V> Optional<V> ifReadable(Supplier<Optional<V>> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
