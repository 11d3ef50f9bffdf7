package io.tropicapp.coupa.simulator.record;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/** Everything the instance holds, a table per resource. */
public final class Records {

    private final Map<Resource, Table> tables = new EnumMap<>(Resource.class);

    private final Map<Series, AtomicLong> series = new EnumMap<>(Series.class);

    public Records() {
        for (Series each : Series.values()) {
            series.put(each, new AtomicLong(each.first()));
        }
        for (Resource resource : Resource.values()) {
            tables.put(resource, new Table(resource.model()));
        }
    }

    public Table of(Resource resource) {
        return Objects.requireNonNull(tables.get(resource));
    }

    /** The next number of the series. */
    public long next(Series numbered) {
        return Objects.requireNonNull(series.get(numbered)).getAndIncrement();
    }

    /** Copies of all records of the resource as of now, ascending by id: the caller may do with them what he likes. */
    public List<JsonNode> snapshot(Resource resource) {
        return of(resource).rows().stream().map(Row::copy).toList();
    }
}
