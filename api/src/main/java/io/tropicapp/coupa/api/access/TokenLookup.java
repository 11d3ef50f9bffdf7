package io.tropicapp.coupa.api.access;

import io.tropicapp.coupa.store.access.ApiTokens;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.stereotype.Component;

/** Finds the holder of a bearer token in the store. On every request, so that a revoked one ends at once. */
@Component
class TokenLookup implements OpaqueTokenIntrospector {

    private final ApiTokens tokens;

    TokenLookup(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public OAuth2AuthenticatedPrincipal introspect(String token) {
        return tokens.find(token).map(Caller::new).orElseThrow(() -> new BadOpaqueTokenException("Unknown or revoked"));
    }
}
