package io.tropicapp.coupa.store.approval;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * Something that happened to a document on its way.
 *
 * @param at when it happened, which can be earlier than what was seen before it
 * @param detail an object
 */
public record HistoryRow(Instant at, String type, JsonNode detail) {}
