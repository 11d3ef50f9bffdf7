package io.tropicapp.coupa.client;

import java.time.Clock;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * One OAuth client's view of one Coupa instance. Safe for use by many threads; keep it as long as its credentials last, since
 * it holds their token.
 *
 * <p>Every method throws {@link CoupaException} for whatever Coupa answers but success. Nothing is tried again here, except
 * that a refused token is renewed once, and that one refused right after it was made is used once more some seconds later.
 */
public final class CoupaClient {

    private final CoupaInstance instance;
    private final Transport transport;
    private final AccessTokens tokens;
    private final Duration freshToken;
    private final Clock clock;

    CoupaClient(CoupaInstance instance, AccessTokens tokens, Transport transport, Duration freshToken, Clock clock) {
        this.instance = instance;
        this.tokens = tokens;
        this.transport = transport;
        this.freshToken = freshToken;
        this.clock = clock;
    }

    /** The same client with the same token, whose calls wait as the priority says and are counted on their own. */
    public CoupaClient with(RequestBudget.Priority priority) {
        return new CoupaClient(instance, tokens, transport.with(priority), freshToken, clock);
    }

    /** {@code /api/users} */
    public Index<CoupaUser> users() {
        return new Index<>(this, "users", CoupaUser.FIELDS, CoupaUser::read);
    }

    /** {@code /api/suppliers} */
    public Index<CoupaSupplier> suppliers() {
        return new Index<>(this, "suppliers", CoupaSupplier.FIELDS, CoupaSupplier::read);
    }

    /** {@code /api/contracts} */
    public Index<CoupaContract> contracts() {
        return new Index<>(this, "contracts", CoupaContract.FIELDS, CoupaContract::read);
    }

    /** Gets a token, unless there is one. */
    public void authenticate() {
        tokens.current();
    }

    /** How many requests were sent, those that failed included; those for tokens are not. */
    public long requests() {
        return transport.sent();
    }

    Answer get(String path, Query query) {
        var call = "GET /api/" + path;
        var url = query.on(HttpUrl.get(instance.base() + "/api/" + path));
        var token = tokens.current();
        try {
            return send(call, url, token);
        } catch (CoupaException.Unauthorized e) {
            return again(call, url, token);
        }
    }

    private Answer again(String call, HttpUrl url, AccessToken refused) {
        if (refused.youngerThan(freshToken.multipliedBy(2), clock.instant())) {
            return whenKnown(call, url, refused);
        }
        tokens.forget(refused);
        var renewed = tokens.current();
        try {
            return send(call, url, renewed);
        } catch (CoupaException.Unauthorized e) {
            return whenKnown(call, url, renewed);
        }
    }

    /** Not every server of Coupa knows a token right after it was made. */
    private Answer whenKnown(String call, HttpUrl url, AccessToken fresh) {
        try {
            Thread.sleep(freshToken);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CoupaException.Unavailable(call, "interrupted");
        }
        try {
            return send(call, url, fresh);
        } catch (CoupaException.Unauthorized e) {
            tokens.forget(fresh);
            throw e;
        }
    }

    private Answer send(String call, HttpUrl url, AccessToken token) {
        return transport.send(
                call,
                new Request.Builder()
                        .url(url)
                        .header("Accept", "application/json")
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token.value())
                        .build());
    }
}
