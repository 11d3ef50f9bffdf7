package io.tropicapp.coupa.client;

import java.net.Proxy;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.OkHttpClient;

/** Makes clients that share one pool of connections. One of these is enough for a process. */
public final class CoupaClients {

    private static final int KEPT = 8;

    /** Shorter than servers keep a connection: one that was closed meanwhile costs a failed request. */
    private static final int IDLE_SECONDS = 4;

    private final OkHttpClient local;
    private final OkHttpClient guarded;
    private final CoupaTimeouts timeouts;
    private final RequestObserver observer;
    private final Clock clock;
    private final Waiting waiting;

    public CoupaClients(CoupaTimeouts timeouts) {
        this(timeouts, RequestObserver.NOBODY);
    }

    /** @param observer is told of every request of every client */
    public CoupaClients(CoupaTimeouts timeouts, RequestObserver observer) {
        this(timeouts, observer, Dns.SYSTEM, Clock.systemUTC(), Thread::sleep);
    }

    CoupaClients(CoupaTimeouts timeouts, RequestObserver observer, Dns dns, Clock clock, Waiting waiting) {
        this.timeouts = timeouts;
        this.observer = observer;
        this.clock = clock;
        this.waiting = waiting;
        this.local = http(timeouts);
        this.guarded = local.newBuilder().dns(new PublicAddresses(dns)).build();
    }

    /**
     * A client whose calls people wait for; see {@link CoupaClient#with}. The scopes are asked for with every token: name no
     * more than the calls need. Each client has a token of its own.
     *
     * @param budget of the instance, shared by all clients that call it
     */
    public CoupaClient client(
            CoupaInstance instance, CoupaCredentials credentials, Set<String> scopes, RequestBudget budget) {
        var route = new Route(
                instance.isLocal() ? local : guarded,
                budget,
                observer,
                new Pauses(System::nanoTime, () -> ThreadLocalRandom.current().nextDouble()),
                new AccessTokens(instance, credentials, scopes, clock),
                timeouts.freshToken(),
                clock,
                waiting);
        return new CoupaClient(instance, route, RequestBudget.Priority.INTERACTIVE);
    }

    /**
     * Finds out which of the scopes an OAuth client holds. Reads nothing; costs one request, and one for each scope if one of
     * them is missing.
     *
     * @throws CoupaException for anything but a missing scope
     */
    public ScopeCheck scopes(
            CoupaInstance instance, CoupaCredentials credentials, Set<String> wanted, RequestBudget budget) {
        return ScopeCheck.of(
                wanted, asked -> client(instance, credentials, asked, budget).authenticate());
    }

    /** A redirect is never followed: it could lead a token anywhere. Nothing is sent again that may have arrived. */
    private static OkHttpClient http(CoupaTimeouts timeouts) {
        return new OkHttpClient.Builder()
                .connectTimeout(timeouts.connect())
                .readTimeout(timeouts.read())
                .writeTimeout(timeouts.read())
                .callTimeout(timeouts.call())
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectionPool(new ConnectionPool(KEPT, IDLE_SECONDS, TimeUnit.SECONDS))
                .proxy(Proxy.NO_PROXY)
                .addNetworkInterceptor(new SentOnce())
                .build();
    }
}
