package io.tropicapp.coupa.client;

import java.time.Clock;
import java.time.Duration;

/**
 * Signs each call. A token that Coupa refuses is replaced once; one that it refuses right after it was made is used once more
 * some seconds later, since not every server of Coupa knows a token at once (Compass, OpenID Connect Clients). So a call is
 * sent three times at most.
 */
final class BearerToken implements Exchange {

    private final AccessTokens tokens;
    private final Duration freshToken;
    private final Clock clock;
    private final Waiting waiting;
    private final Exchange next;

    BearerToken(AccessTokens tokens, Duration freshToken, Clock clock, Waiting waiting, Exchange next) {
        this.tokens = tokens;
        this.freshToken = freshToken;
        this.clock = clock;
        this.waiting = waiting;
        this.next = next;
    }

    @Override
    public Answer send(Call call) {
        var token = tokens.current(next);
        try {
            return signed(call, token);
        } catch (CoupaException.Unauthorized e) {
            return isFresh(token) ? onceKnown(call, token) : renewed(call, token);
        }
    }

    private boolean isFresh(AccessToken token) {
        return token.youngerThan(freshToken.multipliedBy(2), clock.instant());
    }

    private Answer renewed(Call call, AccessToken refused) {
        tokens.forget(refused);
        var renewed = tokens.current(next);
        try {
            return signed(call, renewed);
        } catch (CoupaException.Unauthorized e) {
            return onceKnown(call, renewed);
        }
    }

    private Answer onceKnown(Call call, AccessToken fresh) {
        try {
            waiting.sleep(freshToken);
        } catch (InterruptedException e) {
            throw Interruption.of(call);
        }
        try {
            return signed(call, fresh);
        } catch (CoupaException.Unauthorized e) {
            tokens.forget(fresh);
            throw e;
        }
    }

    private Answer signed(Call call, AccessToken token) {
        return next.send(call.withHeader("Authorization", "Bearer " + token.value()));
    }
}
