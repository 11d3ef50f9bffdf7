package io.tropicapp.coupa.quickstart.story;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A connection as the API shows it. */
record Seen(JsonNode json) {

    String id() {
        return json.path("id").asString();
    }

    String stage() {
        return json.path("stage").asString();
    }

    boolean isLive() {
        return stage().equals("LIVE");
    }

    boolean needsCredentials() {
        return json.path("health").asString().equals("NEEDS_CREDENTIALS");
    }

    String status(String step) {
        return step(step).path("status").asString("");
    }

    boolean isDone(String step) {
        return status(step).equals("DONE");
    }

    /** Who a step waits for, and for what. */
    String waiting(String step) {
        return "waits for %s: %s"
                .formatted(
                        step(step).path("waitingFor").asString(),
                        step(step).path("next").asString());
    }

    /** The run that is going on. */
    Optional<JsonNode> running() {
        return object("running");
    }

    /** The newest run that has ended. */
    Optional<JsonNode> lastRun() {
        return object("lastRun");
    }

    private Optional<JsonNode> object(String name) {
        return Optional.of(json.path("sync").path(name)).filter(JsonNode::isObject);
    }

    private JsonNode step(String name) {
        for (var step : json.path("steps")) {
            if (step.path("name").asString().equals(name)) {
                return step;
            }
        }
        return MissingNode.getInstance();
    }
}
