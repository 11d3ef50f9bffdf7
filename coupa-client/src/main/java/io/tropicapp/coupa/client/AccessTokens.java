package io.tropicapp.coupa.client;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import okhttp3.FormBody;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The token of one OAuth client for one instance and one set of scopes ({@code POST /oauth2/token}; Compass, OpenID Connect
 * Clients). Kept, shared by concurrent calls and renewed before it ends; however many want it at once, it is asked for once.
 */
final class AccessTokens {

    private static final String CALL = "POST /oauth2/token";
    private static final Duration USUAL_LIFE = Duration.ofHours(24);
    private static final Duration RENEWED_EARLY_BY = Duration.ofMinutes(5);

    /** What can stand in a header (RFC 6750). */
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

    private final CoupaInstance instance;
    private final CoupaCredentials credentials;
    private final Set<String> scopes;
    private final Clock clock;
    private final ReentrantLock minting = new ReentrantLock();
    private volatile @Nullable AccessToken current;

    AccessTokens(CoupaInstance instance, CoupaCredentials credentials, Set<String> scopes, Clock clock) {
        this.instance = instance;
        this.credentials = credentials;
        this.scopes = new TreeSet<>(scopes);
        this.clock = clock;
    }

    /** @param way how to ask for a token, if there is none that can be used */
    AccessToken current(Exchange way) {
        var known = current;
        if (known != null && known.usableAt(clock.instant())) {
            return known;
        }
        var call = new Call(CALL, request(), false);
        try {
            minting.lockInterruptibly();
        } catch (InterruptedException e) {
            throw Interruption.of(call);
        }
        try {
            var meanwhile = current;
            return meanwhile != null && meanwhile.usableAt(clock.instant()) ? meanwhile : mint(call, way);
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

    private AccessToken mint(Call call, Exchange way) {
        try {
            var minted = read(way.send(call));
            current = minted;
            return minted;
        } catch (CoupaException e) {
            throw TokenRefusals.of(e, scopes, credentials);
        }
    }

    private Request request() {
        var form = new FormBody.Builder()
                .add("grant_type", "client_credentials")
                .add("client_id", credentials.clientId())
                .add("client_secret", credentials.clientSecret())
                .add("scope", String.join(" ", scopes))
                .build();
        return new Request.Builder()
                .url(instance.base() + "/oauth2/token")
                .header("Accept", "application/json")
                .post(form)
                .build();
    }

    private AccessToken read(Answer answer) {
        var body = answer.json();
        var token = body.path("access_token").asString("").strip();
        if (!TOKEN.matcher(token).matches()) {
            throw answer.unreadable("Coupa's answer holds no token");
        }
        var now = clock.instant();
        return new AccessToken(token, now, now.plus(usableFor(body.path("expires_in"))));
    }

    /** A short-lived token is used for most of its life; one that does not say how long it lives, for a day. */
    private static Duration usableFor(JsonNode expiresIn) {
        long seconds = expiresIn.asLong(0);
        var life = seconds > 0 ? Duration.ofSeconds(Math.min(seconds, USUAL_LIFE.toSeconds())) : USUAL_LIFE;
        var early = life.dividedBy(10);
        return life.minus(early.compareTo(RENEWED_EARLY_BY) < 0 ? early : RENEWED_EARLY_BY);
    }
}
