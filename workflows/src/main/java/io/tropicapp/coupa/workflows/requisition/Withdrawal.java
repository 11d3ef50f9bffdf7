package io.tropicapp.coupa.workflows.requisition;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What came of taking a request back. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "withdrawal")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Withdrawal.Done.class, name = "done"),
    @JsonSubTypes.Type(value = Withdrawal.OnlyInCoupa.class, name = "only-in-coupa"),
})
public sealed interface Withdrawal {

    Standing standing();

    /** It is taken back: Coupa has deleted the draft, or never had it. */
    record Done(Standing standing) implements Withdrawal {}

    /** Coupa's API cannot do it in this state; {@code how} says what a person can do in Coupa. */
    record OnlyInCoupa(Standing standing, String how) implements Withdrawal {}
}
