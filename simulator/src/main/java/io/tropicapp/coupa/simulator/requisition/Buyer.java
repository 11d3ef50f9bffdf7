package io.tropicapp.coupa.simulator.requisition;

import io.tropicapp.coupa.simulator.form.RequisitionForm;
import io.tropicapp.coupa.simulator.record.Resource;
import io.tropicapp.coupa.simulator.record.Row;
import io.tropicapp.coupa.simulator.record.Trees;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A buyer who finds a supplier and a price for lines that have none. */
final class Buyer {

    private static final String PRICE = "100.00";

    private final Ledger ledger;

    Buyer(Ledger ledger) {
        this.ledger = ledger;
    }

    void complete(ObjectNode header) {
        ArrayNode lines = Trees.none();
        header.path("requisition-lines")
                .valueStream()
                .filter(Passage::isIncomplete)
                .forEach(line -> lines.add(completion(line)));
        ObjectNode buyer = ledger.people.headOf("Procurement", 0);
        header.set("updated-by", Trees.userSimple(buyer));
        new RequisitionForm(Trees.object().set("requisition-lines", lines), ledger.records, ledger.timestamps)
                .fill(header, false);
    }

    /** Lets another supplier have a line. */
    void source(ObjectNode header, int lineNum, long supplier) {
        ObjectNode line = Trees.object()
                .put(
                        "id",
                        header.path("requisition-lines")
                                .path(lineNum - 1)
                                .path("id")
                                .asLong());
        line.set("supplier", Trees.object().put("id", supplier));
        new RequisitionForm(
                        Trees.object().set("requisition-lines", Trees.none().add(line)),
                        ledger.records,
                        ledger.timestamps)
                .fill(header, false);
    }

    private ObjectNode completion(JsonNode line) {
        ObjectNode completed = Trees.object().put("id", line.path("id").asLong());
        if (line.path("supplier").isNull()) {
            completed.set("supplier", Trees.object().put("id", anySupplier()));
        }
        if (line.path("unit-price").isNull()) {
            completed.put("unit-price", PRICE);
        }
        return completed;
    }

    private long anySupplier() {
        return ledger.records.of(Resource.SUPPLIERS).rows().stream()
                .filter(row -> row.tree().path("status").asString("").equals("active"))
                .mapToLong(Row::id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no active supplier"));
    }
}
