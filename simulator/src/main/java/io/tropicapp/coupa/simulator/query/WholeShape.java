package io.tropicapp.coupa.simulator.query;

import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Everything, but for what the tenant's default response filter drops. */
record WholeShape(Set<String> dropped) implements Shape {

    @Override
    public ObjectNode of(ObjectNode record) {
        if (dropped.isEmpty()) {
            return record;
        }
        ObjectNode thinned = record.objectNode();
        record.properties().forEach(field -> {
            if (!dropped.contains(field.getKey())) {
                thinned.set(field.getKey(), field.getValue());
            }
        });
        return thinned;
    }
}
