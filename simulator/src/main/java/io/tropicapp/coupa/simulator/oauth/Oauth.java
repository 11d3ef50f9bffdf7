package io.tropicapp.coupa.simulator.oauth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** The clients of the instance and the tokens they got. Safe to use from several threads. */
public final class Oauth {

    private static final Duration LIFETIME = Duration.ofSeconds(86_399);

    private final Map<String, OauthClient> clients = new ConcurrentHashMap<>();
    private final Map<String, AccessToken> tokens = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Duration unknownFor;

    /**
     * @param unknownFor how long the API does not know a new token yet; Coupa advises to wait five seconds
     */
    public Oauth(Clock clock, Duration unknownFor, Collection<OauthClient> clients) {
        this.clock = clock;
        this.unknownFor = unknownFor;
        clients.forEach(client -> this.clients.put(client.id(), client));
    }

    Grant grant(String clientId, String secret, Set<String> asked) {
        Optional<OauthClient> known = Optional.ofNullable(clients.get(clientId))
                .filter(client -> !client.revoked() && client.secret().equals(secret));
        if (known.isEmpty()) {
            return new Grant.Denied(
                    401,
                    "invalid_client",
                    "Client authentication failed due to unknown client, no client authentication included, or unsupported authentication method.");
        }
        Set<String> held = known.get().scopes();
        if (!held.containsAll(asked)) {
            return new Grant.Denied(400, "invalid_scope", "The requested scope is invalid, unknown, or malformed.");
        }
        return mint(clientId, new TreeSet<>(asked.isEmpty() ? held : asked));
    }

    private Grant mint(String clientId, Set<String> scopes) {
        Instant now = clock.instant();
        Instant expires = now.plus(LIFETIME);
        String token = TokenText.mint(clientId, scopes, now, expires);
        tokens.put(token, new AccessToken(clientId, Set.copyOf(scopes), now.plus(unknownFor), expires));
        return new Grant.Granted(token, LIFETIME, List.copyOf(scopes));
    }

    /** Looks at a token that came with a request. */
    public TokenCheck check(String presented) {
        AccessToken token = tokens.get(presented);
        Instant now = clock.instant();
        if (token == null || now.isBefore(token.knownFrom())) {
            return new TokenCheck.Invalid("The access token is invalid");
        }
        if (!now.isBefore(token.expires())) {
            return new TokenCheck.Invalid("The access token expired");
        }
        OauthClient client = clients.get(token.clientId());
        return client == null || client.revoked()
                ? new TokenCheck.Invalid("The access token was revoked")
                : new TokenCheck.Valid(token.scopes());
    }

    /** Ends every token that was given so far. New ones may be had. */
    public void expireTokens() {
        Instant now = clock.instant();
        tokens.replaceAll((text, token) -> new AccessToken(token.clientId(), token.scopes(), token.knownFrom(), now));
    }

    /** Gives the client another secret. The old one is refused from now on; tokens that it got stay good. */
    public void rotateSecret(String clientId, String secret) {
        change(clientId, client -> client.withSecret(secret));
    }

    /** Takes the client away: no tokens any more, and those it has are void. */
    public void revoke(String clientId) {
        change(clientId, client -> client.revoked(true));
    }

    /** Takes back a {@link #revoke}. */
    public void restore(String clientId) {
        change(clientId, client -> client.revoked(false));
    }

    /** Changes what the client may ask for. Tokens that it has keep their scopes. */
    public void allow(String clientId, Set<String> scopes) {
        change(clientId, client -> client.withScopes(scopes));
    }

    /** The client without its secret, in words. */
    public String describe(String clientId) {
        OauthClient client = clients.get(clientId);
        if (client == null) {
            throw unknown(clientId);
        }
        return client.toString();
    }

    private void change(String clientId, UnaryOperator<OauthClient> change) {
        if (clients.computeIfPresent(clientId, (id, client) -> change.apply(client)) == null) {
            throw unknown(clientId);
        }
    }

    private static IllegalArgumentException unknown(String clientId) {
        return new IllegalArgumentException("There is no OAuth client '%s'".formatted(clientId));
    }
}
