package io.tropicapp.coupa.simulator.oauth;

import java.util.Set;

/** What came of looking at a request's bearer token. */
public sealed interface TokenCheck {

    /** It is good for these scopes. */
    record Valid(Set<String> scopes) implements TokenCheck {}

    /** It is not, for this reason. */
    record Invalid(String reason) implements TokenCheck {}
}
