package io.tropicapp.coupa.simulator.resource;

import io.tropicapp.coupa.simulator.query.ResponseFilter;
import io.tropicapp.coupa.simulator.record.Resource;
import io.tropicapp.coupa.simulator.schema.Attribute;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The default response filters that the instance's administrator set, by resource. */
public final class ResponseFilters {

    private final Map<Resource, ResponseFilter> filters = new ConcurrentHashMap<>();

    /** From now on answers lack these attributes, unless {@code fields} asks for them. Replaces an earlier filter. */
    public void drop(Resource resource, Collection<String> attributes) {
        set(resource, attributes, false);
    }

    /** From now on answers lack these attributes, also where {@code fields} asks for them. Replaces an earlier filter. */
    public void dropEvenWithFields(Resource resource, Collection<String> attributes) {
        set(resource, attributes, true);
    }

    public void clear() {
        filters.clear();
    }

    ResponseFilter of(Resource resource) {
        return filters.getOrDefault(resource, ResponseFilter.NONE);
    }

    private void set(Resource resource, Collection<String> attributes, boolean evenWithFields) {
        var names = attributes.stream().map(Attribute::kebab).collect(Collectors.toUnmodifiableSet());
        filters.put(resource, new ResponseFilter(names, evenWithFields));
    }
}
