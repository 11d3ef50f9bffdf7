package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.client.CoupaRequisition;
import io.tropicapp.coupa.client.Found;
import io.tropicapp.coupa.client.Operator;
import io.tropicapp.coupa.client.Query;
import io.tropicapp.coupa.store.requisition.RequisitionRow;
import io.tropicapp.coupa.store.requisition.RequisitionSettings;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a requisition of ours is recognised in Coupa, which has no idempotency key: the Tropic request's id is written into it,
 * and looked for there. Where it is written is the connection's choice, since customers' forms differ.
 */
sealed interface Mark {

    /** Far more than a customer makes in the days that a creation may be in doubt. */
    int MOST_PAGES = 40;

    /** Coupa's clock and ours differ, and a request may have been taken up before it was kept here. */
    Duration ROOM = Duration.ofDays(1);

    static Mark of(RequisitionRow row, RequisitionSettings settings) {
        var id = row.tropicRequestId();
        return switch (settings.recognizeBy()) {
            case "JUSTIFICATION" -> new InText("justification", id);
            case "CUSTOM_FIELD" -> new InCustomField(settings.customField().orElseThrow(), id);
            case "EXTERNAL_PO_REFERENCE" -> new InPoReference(id);
            default -> new InText("buyer-note", id);
        };
    }

    /** The condition that asks Coupa for it. */
    Query condition();

    /** Whether it is there: a Coupa that does not know the condition may answer others. */
    boolean isOn(CoupaRequisition requisition);

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

    /**
     * The requisition that carries the mark. Where several do, the first: somebody has copied it in Coupa.
     *
     * @throws io.tropicapp.coupa.client.TooManyPages if Coupa does not filter: nothing can be concluded
     */
    default Optional<CoupaRequisition> find(CoupaClient coupa, RequisitionRow row) {
        var since = row.createdAt().minus(ROOM);
        Found<CoupaRequisition> found =
                coupa.requisitions().find(condition().where("created-at", Operator.GT_OR_EQ, since), MOST_PAGES);
        return found.rows().stream().filter(this::isOn).min(Comparator.comparingLong(CoupaRequisition::id));
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
        public boolean isOn(CoupaRequisition requisition) {
            var written = isJustification() ? requisition.justification() : requisition.buyerNote();
            return written.filter(note -> note.contains(text())).isPresent();
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
        public boolean isOn(CoupaRequisition requisition) {
            return requisition
                    .customFields()
                    .map(fields -> fields.path(field))
                    .filter(value -> value.isString() && value.stringValue().equals(id))
                    .isPresent();
        }

        @Override
        public Map<String, JsonNode> customFields() {
            return Map.of(field, JsonMapper.shared().valueToTree(id));
        }
    }

    /** In the reference that becomes the number of the purchase order: Coupa itself then refuses a second one. */
    record InPoReference(String id) implements Mark {

        @Override
        public Query condition() {
            return Query.all().where("external-po-reference", id);
        }

        @Override
        public boolean isOn(CoupaRequisition requisition) {
            return requisition.externalPoReference().filter(id::equals).isPresent();
        }

        @Override
        public Optional<String> externalPoReference() {
            return Optional.of(id);
        }
    }
}
