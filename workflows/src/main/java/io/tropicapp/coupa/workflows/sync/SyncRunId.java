package io.tropicapp.coupa.workflows.sync;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one run of a sync. */
public record SyncRunId(@JsonValue UUID value) {

    @JsonCreator
    public SyncRunId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
