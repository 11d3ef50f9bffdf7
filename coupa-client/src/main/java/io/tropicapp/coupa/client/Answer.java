package io.tropicapp.coupa.client;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What Coupa answered with a status of success.
 *
 * @param at Coupa's clock when it answered, from the Date header
 */
record Answer(Evidence evidence, String body, Optional<Instant> at) {

    /** @throws CoupaException.Unreadable if it is none, such as a web page or nothing at all */
    JsonNode json() {
        if (body.isBlank()) {
            throw unreadable("Coupa's answer is empty");
        }
        try {
            return Json.MAPPER.readTree(body);
        } catch (JacksonException e) {
            // Not as the cause: its message quotes the body.
            throw unreadable("Coupa's answer is not JSON");
        }
    }

    /** A log-in page or a proxy's, where something of Coupa's API was asked for. */
    boolean isWebPage() {
        return body.stripLeading().startsWith("<");
    }

    CoupaException.Unreadable unreadable(String what) {
        return new CoupaException.Unreadable(evidence, what);
    }

    /** Without the body: that of a token holds the token. */
    @Override
    public String toString() {
        return "Answer[%s]".formatted(evidence);
    }
}
