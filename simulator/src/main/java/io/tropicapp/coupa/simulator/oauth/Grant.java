package io.tropicapp.coupa.simulator.oauth;

import java.time.Duration;
import java.util.List;

/** What came of asking for a token. */
sealed interface Grant {

    record Granted(String token, Duration lifetime, List<String> scopes) implements Grant {}

    /** An error of RFC 6749, section 5.2. */
    record Denied(int status, String error, String description) implements Grant {}
}
