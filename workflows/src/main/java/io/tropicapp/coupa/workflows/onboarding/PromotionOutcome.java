package io.tropicapp.coupa.workflows.onboarding;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.tropicapp.coupa.workflows.connection.ConnectionId;

/** What came of carrying settings over. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PromotionOutcome.Promoted.class, name = "promoted"),
    @JsonSubTypes.Type(value = PromotionOutcome.AlreadyThere.class, name = "already-there"),
})
public sealed interface PromotionOutcome {

    ConnectionId connection();

    /** The production connection's onboarding has begun with them. */
    record Promoted(ConnectionId connection) implements PromotionOutcome {}

    /** The organization has another connection to that instance, which stays as it is. */
    record AlreadyThere(ConnectionId connection) implements PromotionOutcome {}
}
