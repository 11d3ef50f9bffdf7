package io.tropicapp.coupa.store.requisition;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * What Coupa offered.
 *
 * @param readAt when it was kept, by the database's clock
 */
public record KeptLookup(JsonNode body, Instant readAt) {}
