package io.tropicapp.coupa.store.requisition;

import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A Tropic request of which Coupa knows nothing yet.
 *
 * @param tropicRequestId the same request sent twice has the same id; at most 255 characters
 * @param draft what Tropic asks for, an object
 * @param waitingFor whose turn it is
 */
public record NewRequisition(
        UUID connectionId, String tropicRequestId, JsonNode draft, String status, String waitingFor) {}
