package io.tropicapp.coupa.simulator.query;

import tools.jackson.databind.node.ObjectNode;

/** How much of a record an answer shows. */
public sealed interface Shape permits FieldsShape, LimitedShape, ShallowShape, WholeShape {

    /** The body to answer with. Never changes the record it is given; may be that record itself. */
    ObjectNode of(ObjectNode record);
}
