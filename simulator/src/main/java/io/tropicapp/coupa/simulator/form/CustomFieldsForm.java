package io.tropicapp.coupa.simulator.form;

import io.tropicapp.coupa.simulator.record.Trees;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The customer's own fields: which there are is his affair, so any are taken; those not named stay as they are. */
final class CustomFieldsForm {

    private static final String NAME = "custom-fields";

    private CustomFieldsForm() {}

    static void merge(ObjectNode record, JsonNode fields, Complaints complaints) {
        if (!fields.isObject()) {
            complaints.add("Custom fields are not an object");
            return;
        }
        ObjectNode merged = Trees.object();
        record.path(NAME).properties().forEach(field -> merged.set(field.getKey(), field.getValue()));
        fields.properties().forEach(field -> merged.set(field.getKey(), field.getValue()));
        record.set(NAME, merged);
    }
}
