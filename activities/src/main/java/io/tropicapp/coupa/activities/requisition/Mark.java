package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.client.CoupaRequisition;
import io.tropicapp.coupa.client.CustomFields;
import io.tropicapp.coupa.client.Index;
import io.tropicapp.coupa.client.Operator;
import io.tropicapp.coupa.client.Query;
import io.tropicapp.coupa.client.RequisitionWith;
import io.tropicapp.coupa.store.requisition.RequisitionSettings;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a requisition of ours is recognised in Coupa, which has no idempotency key: the Tropic request's id is written into it,
 * and looked for there. Where it is written is the connection's choice, since customers' forms differ.
 */
sealed interface Mark {

    /** No request has this id. */
    String NOBODY = "nobody-5e1c7b0a-93d4-4f7e-8a35-0c2f6d1e9b48";

    static Mark of(String tropicRequestId, RequisitionSettings settings) {
        return switch (settings.recognizeBy()) {
            case "JUSTIFICATION" -> new InText("justification", tropicRequestId);
            case "CUSTOM_FIELD" -> new InCustomField(settings.customField().orElseThrow(), tropicRequestId);
            case "EXTERNAL_PO_REFERENCE" -> new InPoReference(tropicRequestId);
            default -> new InText("buyer-note", tropicRequestId);
        };
    }

    /** The condition that asks Coupa for it. */
    Query condition();

    /** Where the condition is asked. */
    Index<RequisitionWith> index(CoupaClient coupa);

    /** Whether it is there, as Coupa answers the attribute: a Coupa that does not know the condition may answer others. */
    boolean isIn(JsonNode value);

    /** Whether Coupa shows it on what was made just now. */
    boolean isOn(CoupaRequisition made);

    /** The same for a request that nobody has made: what Coupa finds by it, it does not find by the condition. */
    Mark ofNobody();

    /** A note of its own, or added to what is written there anyway. */
    default Optional<String> buyerNote() {
        return Optional.empty();
    }

    default Optional<String> justification(Optional<String> given) {
        return given;
    }

    default Optional<String> externalPoReference() {
        return Optional.empty();
    }

    default Map<String, JsonNode> customFields() {
        return Map.of();
    }

    /** In a text, in brackets, so that no id is found within another one. */
    record InText(String attribute, String id) implements Mark {

        private String text() {
            return "[Tropic request %s]".formatted(id);
        }

        @Override
        public Query condition() {
            return Query.all().where(attribute, Operator.CONTAINS, text());
        }

        @Override
        public Index<RequisitionWith> index(CoupaClient coupa) {
            return coupa.requisitionsWith(attribute);
        }

        @Override
        public boolean isIn(JsonNode value) {
            return value.asString("").contains(text());
        }

        @Override
        public boolean isOn(CoupaRequisition made) {
            return (isJustification() ? made.justification() : made.buyerNote())
                    .filter(written -> written.contains(text()))
                    .isPresent();
        }

        @Override
        public Mark ofNobody() {
            return new InText(attribute, NOBODY);
        }

        @Override
        public Optional<String> buyerNote() {
            return isJustification() ? Optional.empty() : Optional.of(text());
        }

        @Override
        public Optional<String> justification(Optional<String> given) {
            return isJustification()
                    ? Optional.of(given.map(words -> words + "\n" + text()).orElse(text()))
                    : given;
        }

        private boolean isJustification() {
            return attribute.equals("justification");
        }
    }

    /** In a custom field of the header that the customer has made for it. */
    record InCustomField(String field, String id) implements Mark {

        @Override
        public Query condition() {
            return Query.all().where("custom-fields[%s]".formatted(field), id);
        }

        @Override
        public Index<RequisitionWith> index(CoupaClient coupa) {
            return coupa.requisitionsWithCustomField(field);
        }

        /** A number where the customer made it one, and an object where it is looked up in a list of his. */
        @Override
        public boolean isIn(JsonNode value) {
            return Stream.concat(Stream.of(value), value.valueStream())
                    .anyMatch(part ->
                            part.isValueNode() && part.asString("").strip().equals(id));
        }

        @Override
        public boolean isOn(CoupaRequisition made) {
            return made.customFields().stream()
                    .flatMap(fields -> CustomFields.named(field, fields).stream())
                    .anyMatch(this::isIn);
        }

        @Override
        public Mark ofNobody() {
            return new InCustomField(field, NOBODY);
        }

        @Override
        public Map<String, JsonNode> customFields() {
            return Map.of(field, JsonMapper.shared().valueToTree(id));
        }
    }

    /** In the reference that becomes the number of the purchase order: Coupa itself then refuses a second one. */
    record InPoReference(String id) implements Mark {

        private static final String ATTRIBUTE = "external-po-reference";

        @Override
        public Query condition() {
            return Query.all().where(ATTRIBUTE, id);
        }

        @Override
        public Index<RequisitionWith> index(CoupaClient coupa) {
            return coupa.requisitionsWith(ATTRIBUTE);
        }

        @Override
        public boolean isIn(JsonNode value) {
            return value.asString("").strip().equals(id);
        }

        @Override
        public boolean isOn(CoupaRequisition made) {
            return made.externalPoReference().filter(id::equals).isPresent();
        }

        @Override
        public Mark ofNobody() {
            return new InPoReference(NOBODY);
        }

        @Override
        public Optional<String> externalPoReference() {
            return Optional.of(id);
        }
    }
}
