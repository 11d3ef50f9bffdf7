package io.tropicapp.coupa.simulator.requisition;

import io.tropicapp.coupa.simulator.approval.Approvals;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Looks through the requisitions as they are filed. */
final class Search {

    private final Ledger ledger;

    Search(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Copies of those of that kind. */
    List<JsonNode> all(Predicate<ObjectNode> kind) {
        return ledger.headers().stream()
                .filter(kind)
                .<JsonNode>map(ObjectNode::deepCopy)
                .toList();
    }

    List<JsonNode> openApprovals() {
        return all(header -> !openApprovals(header).isEmpty()).stream()
                .flatMap(header -> openApprovals(header).stream())
                .toList();
    }

    /** The approvals of a requisition that somebody is asked for now. */
    List<JsonNode> openApprovals(JsonNode header) {
        boolean asked = header.path("status").asString().equals("pending_approval");
        return header.path("approvals")
                .valueStream()
                .filter(approval -> asked && Approvals.isOpen(approval))
                .toList();
    }

    static Predicate<ObjectNode> contains(String attribute, String text) {
        return header -> header.path(attribute).asString("").contains(text);
    }

    /** On the header or on one of its lines. */
    static Predicate<ObjectNode> hasCustomField(String field, String text) {
        return header -> Stream.concat(
                        Stream.of(header), header.path("requisition-lines").valueStream())
                .map(record -> record.path("custom-fields").path(field).asString(""))
                .anyMatch(text::equals);
    }
}
