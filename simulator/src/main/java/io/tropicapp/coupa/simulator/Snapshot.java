package io.tropicapp.coupa.simulator;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Users, suppliers and contracts as full answers would show them, ascending by id, as of one moment for each resource. */
public record Snapshot(List<JsonNode> users, List<JsonNode> suppliers, List<JsonNode> contracts) {}
