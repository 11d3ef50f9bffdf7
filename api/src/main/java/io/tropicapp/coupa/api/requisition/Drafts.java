package io.tropicapp.coupa.api.requisition;

import io.tropicapp.coupa.workflows.requisition.RequisitionDraft;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Drafts as they are kept. */
final class Drafts {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Drafts() {}

    static JsonNode json(RequisitionDraft draft) {
        return JSON.valueToTree(draft);
    }

    static RequisitionDraft read(JsonNode kept) {
        return JSON.treeToValue(kept, RequisitionDraft.class);
    }

    /** Whether the same is asked for. Postgres may write a number in another way. */
    static boolean same(JsonNode kept, RequisitionDraft asked) {
        return json(read(kept)).equals(Drafts::compare, json(asked));
    }

    private static int compare(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber()
                ? one.decimalValue().compareTo(other.decimalValue())
                : one.equals(other) ? 0 : 1;
    }

    static RequisitionDraft submitted(RequisitionDraft draft) {
        return new RequisitionDraft(
                draft.requester(),
                draft.title(),
                draft.justification(),
                draft.needByDate(),
                draft.department(),
                draft.shipToAddress(),
                draft.currency(),
                draft.supplier(),
                draft.lines(),
                draft.customFields(),
                draft.attachments(),
                true);
    }
}
