package io.tropicapp.coupa.simulator.query;

import tools.jackson.databind.node.ObjectNode;

/** {@code return_object=limited}: the id alone ("API return formats"). */
record LimitedShape() implements Shape {

    @Override
    public ObjectNode of(ObjectNode record) {
        return record.objectNode().set("id", record.path("id"));
    }
}
