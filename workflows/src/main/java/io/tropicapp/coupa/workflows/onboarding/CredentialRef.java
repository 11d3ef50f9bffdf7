package io.tropicapp.coupa.workflows.onboarding;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Points at a sealed Coupa credential. The secret never enters a workflow, so it never enters its history. */
public record CredentialRef(@JsonValue UUID value) {

    @JsonCreator
    public CredentialRef {}
}
