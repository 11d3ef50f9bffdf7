package io.tropicapp.coupa.store.credential;

import java.util.List;
import java.util.UUID;

/**
 * A credential with its secret in the clear. Keep it no longer than a call takes, and pass it to nothing that writes.
 *
 * @param domain of the Coupa instance, as it was given
 * @param scopes what Coupa granted; empty while it is a candidate
 */
public record OpenedCredential(
        UUID id, UUID connection, String domain, String clientId, String clientSecret, List<String> scopes) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "OpenedCredential[id=%s, connection=%s, domain=%s]".formatted(id, connection, domain);
    }
}
