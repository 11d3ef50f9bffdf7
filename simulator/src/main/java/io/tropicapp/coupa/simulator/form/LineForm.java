package io.tropicapp.coupa.simulator.form;

import io.tropicapp.coupa.simulator.record.Timestamps;
import io.tropicapp.coupa.simulator.record.Trees;
import io.tropicapp.coupa.simulator.schema.Schema;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what a body says of one line into that line. */
final class LineForm {

    private static final String QUANTITY = "RequisitionQuantityLine";
    private static final String AMOUNT = "RequisitionAmountLine";

    private final References references;
    private final Timestamps timestamps;
    private final Complaints complaints;

    LineForm(References references, Timestamps timestamps, Complaints complaints) {
        this.references = references;
        this.timestamps = timestamps;
        this.complaints = complaints;
    }

    void fill(ObjectNode line, JsonNode body, boolean fresh) {
        body.properties().forEach(field -> put(line, field.getKey(), field.getValue(), !fresh));
        settleType(line, body);
        check(line, body);
    }

    private void put(ObjectNode line, String name, JsonNode value, boolean keeping) {
        Optional<Reference> reference = Reference.OF_LINE.stream()
                .filter(it -> it.attribute().equals(name))
                .findFirst();
        if (reference.isPresent()) {
            references.put(line, reference.get(), value, keeping);
        } else if (Plain.OF_LINE.knows(name)) {
            Plain.OF_LINE.put(line, name, value, timestamps, complaints);
        } else {
            other(line, name, value);
        }
    }

    private void other(ObjectNode line, String name, JsonNode value) {
        switch (name) {
            case "custom-fields" -> CustomFieldsForm.merge(line, value, complaints);
            case "account-allocations" -> allocate(line, value);
            case "id", "source-type" -> {} // Found by it already; ignored, as documented ("Requisition lines API").
            case "item" -> complaints.add("Item not found");
            default -> refuse(name);
        }
    }

    private void refuse(String name) {
        boolean known = Schema.coupa().model("RequisitionLine").attribute(name).isPresent();
        complaints.add((known ? "'%s' cannot be set" : "Unknown attribute '%s' for RequisitionLine").formatted(name));
    }

    private void allocate(ObjectNode line, JsonNode allocations) {
        ArrayNode allocated = Trees.none();
        double sum = 0;
        for (JsonNode allocation : allocations.values()) {
            ObjectNode one = Trees.object();
            references.put(one, Reference.ACCOUNT, allocation.path("account"), false);
            one.put("pct", allocation.path("pct").asString("")).put("amount", (String) null);
            sum += allocation.path("pct").asDouble(0);
            allocated.add(one);
        }
        if (!allocations.isArray() || (!allocated.isEmpty() && Math.abs(sum - 100) > 1e-6)) {
            complaints.add("Account allocations must add up to 100 percent");
        }
        line.set("account-allocations", allocated);
    }

    /** A line without a type is one by amount if it has no quantity. */
    private void settleType(ObjectNode line, JsonNode body) {
        boolean counted = !line.path("quantity").isNull();
        if (!body.hasNonNull("line-type") && line.path("line-type").isNull()) {
            line.put("line-type", counted ? QUANTITY : AMOUNT);
        }
        boolean byAmount = line.path("line-type").asString("").equals(AMOUNT);
        if (byAmount && body.hasNonNull("total") && !body.hasNonNull("unit-price")) {
            line.set("unit-price", line.path("total"));
        }
    }

    /** What was given and refused already is not missing on top of it. */
    private void check(ObjectNode line, JsonNode body) {
        String type = line.path("line-type").asString("");
        boolean counted = !line.path("quantity").isNull();
        if (!List.of(QUANTITY, AMOUNT).contains(type)) {
            complaints.add("Line type is not included in the list");
        }
        if (type.equals(QUANTITY) && !counted && !body.hasNonNull("quantity")) {
            complaints.add("Quantity can't be blank");
        }
        if (type.equals(AMOUNT) && counted) {
            complaints.add("Quantity must be blank on an amount line");
        }
        for (String needed : List.of("description", "currency")) {
            boolean missing = line.path(needed).isNull() && !body.hasNonNull(needed);
            if (missing || line.path(needed).asString("x").isBlank()) {
                complaints.add("%s can't be blank".formatted(Words.spoken(needed)));
            }
        }
    }
}
