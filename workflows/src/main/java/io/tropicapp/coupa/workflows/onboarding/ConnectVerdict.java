package io.tropicapp.coupa.workflows.onboarding;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Set;

/** What came of trying a credential on Coupa. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "verdict")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ConnectVerdict.Accepted.class, name = "accepted"),
    @JsonSubTypes.Type(value = ConnectVerdict.Refused.class, name = "refused"),
})
public sealed interface ConnectVerdict {

    /** Coupa let us in and users, suppliers and contracts can be read. */
    record Accepted(Set<String> scopes, List<EndpointStatus> requisitionEndpoints) implements ConnectVerdict {}

    /**
     * It cannot be used as it is.
     *
     * @param problem what kind of thing is wrong, a name callers may branch on, such as {@code invalid-client}
     * @param reason what is wrong and what to do, for a person
     */
    record Refused(String problem, String reason) implements ConnectVerdict {

        /** It was not found out: neither Coupa nor we are known to be wrong. */
        static Refused notTried() {
            return new Refused(
                    "coupa-unavailable",
                    "Coupa did not answer in time, so the credentials could not be tried. Nothing was changed; give them"
                            + " again in some minutes.");
        }
    }
}
