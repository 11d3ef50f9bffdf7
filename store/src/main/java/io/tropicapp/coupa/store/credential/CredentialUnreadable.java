package io.tropicapp.coupa.store.credential;

import java.util.UUID;

/** A sealed secret does not open with the keys at hand. An operator must bring the right keyset back, or the Owner give the secret again. */
public final class CredentialUnreadable extends RuntimeException {

    CredentialUnreadable(UUID credential, Throwable cause) {
        super(
                "Credential %s does not open with the keys of coupa.secrets.keyset: bring back the keyset it was sealed with, or have the Owner give the credential again"
                        .formatted(credential),
                cause);
    }
}
