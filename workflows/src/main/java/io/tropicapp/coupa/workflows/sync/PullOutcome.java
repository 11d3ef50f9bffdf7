package io.tropicapp.coupa.workflows.sync;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.tropicapp.coupa.workflows.onboarding.CredentialRef;

/** How the pull of one resource ended. Every ending is expected. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PullOutcome.Completed.class, name = "completed"),
    @JsonSubTypes.Type(value = PullOutcome.Unavailable.class, name = "unavailable"),
    @JsonSubTypes.Type(value = PullOutcome.Unauthorized.class, name = "unauthorized"),
    @JsonSubTypes.Type(value = PullOutcome.Failed.class, name = "failed"),
})
public sealed interface PullOutcome {

    Resource resource();

    /** All of it is in Postgres; {@code rows} were read. */
    record Completed(Resource resource, long rows) implements PullOutcome {}

    /** Coupa does not let this client read the resource, or has it switched off. The others go on. */
    record Unavailable(Resource resource, String reason) implements PullOutcome {}

    /** Coupa refuses this credential, which need not be the one in use any more. */
    record Unauthorized(Resource resource, CredentialRef credential, String reason) implements PullOutcome {}

    /** Coupa failed for longer than a run waits. The next run takes it up. */
    record Failed(Resource resource, String reason) implements PullOutcome {}
}
