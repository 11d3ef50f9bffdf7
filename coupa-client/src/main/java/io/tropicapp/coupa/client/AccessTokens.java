package io.tropicapp.coupa.client;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.FormBody;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The token of one OAuth client ({@code POST /oauth2/token}; Compass, OpenID Connect Clients). Kept, shared by concurrent calls
 * and renewed before it ends; however many ask at once, it is asked for once.
 */
final class AccessTokens {

    private static final String CALL = "POST /oauth2/token";
    private static final Duration USUAL_LIFE = Duration.ofHours(24);
    private static final Duration RENEWED_EARLY_BY = Duration.ofMinutes(5);

    private final CoupaInstance instance;
    private final CoupaCredentials credentials;
    private final Set<String> scopes;
    private final Transport transport;
    private final Clock clock;
    private final ReentrantLock minting = new ReentrantLock();
    private volatile @Nullable AccessToken current;

    AccessTokens(
            CoupaInstance instance,
            CoupaCredentials credentials,
            Set<String> scopes,
            Transport transport,
            Clock clock) {
        this.instance = instance;
        this.credentials = credentials;
        this.scopes = new TreeSet<>(scopes);
        this.transport = transport;
        this.clock = clock;
    }

    AccessToken current() {
        var known = current;
        if (known != null && known.usableAt(clock.instant())) {
            return known;
        }
        minting.lock();
        try {
            var meanwhile = current;
            return meanwhile != null && meanwhile.usableAt(clock.instant()) ? meanwhile : mint();
        } finally {
            minting.unlock();
        }
    }

    /** The next call gets another token. Nothing happens if somebody has renewed it meanwhile. */
    void forget(AccessToken refused) {
        minting.lock();
        try {
            if (refused.equals(current)) {
                current = null;
            }
        } finally {
            minting.unlock();
        }
    }

    private AccessToken mint() {
        var form = new FormBody.Builder()
                .add("grant_type", "client_credentials")
                .add("client_id", credentials.clientId())
                .add("client_secret", credentials.clientSecret())
                .add("scope", String.join(" ", scopes))
                .build();
        var request = new Request.Builder()
                .url(instance.base() + "/oauth2/token")
                .header("Accept", "application/json")
                .post(form)
                .build();
        var minted = read(send(request));
        current = minted;
        return minted;
    }

    private Answer send(Request request) {
        try {
            return transport.send(CALL, request);
        } catch (CoupaException.Rejected e) {
            throw e.reasons().contains("invalid_scope")
                    ? new CoupaException.InvalidScope(CALL, scopes)
                    : new CoupaException.Unauthorized(
                            CALL, "Coupa refuses the client: " + String.join("; ", e.reasons()));
        } catch (CoupaException.Unauthorized e) {
            throw new CoupaException.Unauthorized(CALL, "Coupa refuses the client id or secret (status 401)");
        } catch (CoupaException.EndpointUnavailable e) {
            throw e.status() == 403
                    ? new CoupaException.Unauthorized(CALL, "Coupa refuses the client (status 403)")
                    : e;
        }
    }

    private AccessToken read(Answer answer) {
        try {
            var body = Json.MAPPER.readTree(answer.body());
            var token = body.path("access_token");
            if (!token.isString() || token.stringValue().isBlank()) {
                throw new CoupaException.Unreadable(CALL, "Coupa's answer holds no token");
            }
            var now = clock.instant();
            return new AccessToken(token.stringValue().strip(), now, now.plus(usableFor(body.path("expires_in"))));
        } catch (JacksonException e) {
            throw new CoupaException.Unreadable(CALL, "Coupa's answer is not JSON");
        }
    }

    /** A short-lived token is used for most of its life; one that does not say how long it lives, for a day. */
    private static Duration usableFor(JsonNode expiresIn) {
        long seconds = expiresIn.asLong(0);
        var life = seconds > 0 ? Duration.ofSeconds(Math.min(seconds, USUAL_LIFE.toSeconds())) : USUAL_LIFE;
        var early = life.dividedBy(10);
        return life.minus(early.compareTo(RENEWED_EARLY_BY) < 0 ? early : RENEWED_EARLY_BY);
    }
}
