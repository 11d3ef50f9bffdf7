package io.tropicapp.coupa.simulator.company;

import io.tropicapp.coupa.simulator.record.Timestamps;
import io.tropicapp.coupa.simulator.record.Trees;
import tools.jackson.databind.node.ObjectNode;

/** Makes Supplier Information: forms that somebody has begun for a supplier. There are none at first. */
final class SupplierForms {

    private final Timestamps timestamps;

    SupplierForms(Timestamps timestamps) {
        this.timestamps = timestamps;
    }

    /** A draft that is about no supplier yet. */
    ObjectNode make(Stamp stamp) {
        return Trees.object()
                .put("id", stamp.id())
                .put("created-at", timestamps.write(stamp.created()))
                .put("updated-at", timestamps.write(stamp.updated()))
                .put("name", "Supplier of form " + stamp.id())
                .put("status", "draft")
                .put("duplicate-exists", false);
    }
}
