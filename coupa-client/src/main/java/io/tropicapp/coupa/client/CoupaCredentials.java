package io.tropicapp.coupa.client;

/** An OAuth 2 client of type "client credentials": Identifier and Secret from Setup → OAuth2/OpenID Connect Clients. */
public record CoupaCredentials(String clientId, String clientSecret) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "CoupaCredentials[clientId=%s]".formatted(clientId);
    }
}
