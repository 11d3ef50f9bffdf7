package io.tropicapp.coupa.store.requisition;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A draft that was sent to Coupa, as it was sent.
 *
 * @param revision of the draft
 * @param recognizeBy which field of Coupa's requisition carries the Tropic request id, as in {@link RequisitionSettings}
 * @param customField the name of that field, with CUSTOM_FIELD
 */
public record SentDraft(int revision, JsonNode draft, String recognizeBy, Optional<String> customField) {}
