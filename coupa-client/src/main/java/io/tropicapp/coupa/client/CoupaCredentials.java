package io.tropicapp.coupa.client;

/** An OAuth 2 client of type "client credentials": Identifier and Secret from Setup → OAuth2/OpenID Connect Clients. */
public record CoupaCredentials(String clientId, String clientSecret) {

    /** @throws IllegalArgumentException if either is blank */
    public CoupaCredentials {
        if (clientId.isBlank() || clientSecret.isBlank()) {
            throw new IllegalArgumentException("Both the identifier and the secret of the OAuth client are needed");
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "CoupaCredentials[clientId=%s]".formatted(clientId);
    }
}
