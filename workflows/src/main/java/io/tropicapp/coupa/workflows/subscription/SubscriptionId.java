package io.tropicapp.coupa.workflows.subscription;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a place that the feed of an organization is sent to. A plain string in payloads and in workflow ids. */
public record SubscriptionId(@JsonValue UUID value) {

    @JsonCreator
    public SubscriptionId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
