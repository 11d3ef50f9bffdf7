package io.tropicapp.coupa.workflows.connection;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one organization's link to one Coupa instance. A plain string in payloads and in workflow ids. */
public record ConnectionId(@JsonValue UUID value) {

    @JsonCreator
    public ConnectionId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
