package io.tropicapp.coupa.store.supplier;

import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A Tropic task for which nothing was looked for yet.
 *
 * @param tropicTaskId the same task sent twice has the same id; at most 255 characters
 * @param wanted the supplier as Tropic knows it, an object
 * @param instructions in Markdown; empty: those of the connection
 */
public record NewSupplierOnboarding(
        UUID connectionId, String tropicTaskId, JsonNode wanted, Optional<String> instructions, String status) {}
