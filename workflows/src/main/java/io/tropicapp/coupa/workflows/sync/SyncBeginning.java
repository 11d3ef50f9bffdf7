package io.tropicapp.coupa.workflows.sync;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** Whether a sync may run. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "beginning")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SyncBeginning.Begun.class, name = "begun"),
    @JsonSubTypes.Type(value = SyncBeginning.Skipped.class, name = "skipped"),
})
public sealed interface SyncBeginning {

    /** It runs, and pulls these. */
    record Begun(SyncRunId run, List<Pull> pulls) implements SyncBeginning {}

    /** Another one is running, or the connection is not to be called now. */
    record Skipped(String reason) implements SyncBeginning {}
}
