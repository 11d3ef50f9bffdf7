package io.tropicapp.coupa.client;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.OkHttpClient;

/** All that the calls of one OAuth client pass on their way to one instance, in one place. */
record Route(
        OkHttpClient http,
        RequestBudget budget,
        RequestObserver observer,
        Pauses pauses,
        AccessTokens tokens,
        Duration freshToken,
        Clock clock,
        Waiting waiting) {

    /** For requests that are already signed, or need not be. */
    Exchange single(RequestBudget.Priority priority, AtomicLong sent) {
        return new WithinBudget(
                budget, priority, observer, pauses, new Counted(sent, new Observed(observer, new OverHttp(http))));
    }

    /** For the API: every attempt, and every token, passes the budget and is counted. */
    Exchange api(Exchange single) {
        return new AsksForJson(new BearerToken(tokens, freshToken, clock, waiting, single));
    }
}
