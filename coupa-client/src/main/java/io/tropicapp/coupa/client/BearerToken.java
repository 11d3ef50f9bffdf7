package io.tropicapp.coupa.client;

import java.time.Clock;
import java.time.Duration;

/**
 * Signs each call. A token that Coupa refuses right after it was made is used once more some seconds later, since not every
 * server of Coupa knows a token at once (Compass, OpenID Connect Clients). One that stays refused is replaced, whatever its age:
 * only a refusal of its successor says that the client is not welcome. So a call is sent four times at most.
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
            return isFresh(token) ? signedOnceKnown(call, token) : signed(call, token);
        } catch (CoupaException.Unauthorized e) {
            tokens.forget(token);
            return renewed(call);
        }
    }

    private boolean isFresh(AccessToken token) {
        return token.youngerThan(freshToken.multipliedBy(2), clock.instant());
    }

    private Answer renewed(Call call) {
        var renewed = tokens.current(next);
        try {
            return signedOnceKnown(call, renewed);
        } catch (CoupaException.Unauthorized e) {
            tokens.forget(renewed);
            throw e;
        }
    }

    private Answer signedOnceKnown(Call call, AccessToken fresh) {
        try {
            return signed(call, fresh);
        } catch (CoupaException.Unauthorized e) {
            letCoupaLearnOfIt(call);
            return signed(call, fresh);
        }
    }

    private void letCoupaLearnOfIt(Call call) {
        try {
            waiting.sleep(freshToken);
        } catch (InterruptedException e) {
            throw Interruption.of(call);
        }
    }

    private Answer signed(Call call, AccessToken token) {
        return next.send(call.withHeader("Authorization", "Bearer " + token.value()));
    }
}
