package io.tropicapp.coupa.client;

import java.net.Proxy;
import java.time.Clock;
import java.util.Set;
import okhttp3.Dns;
import okhttp3.OkHttpClient;

/** Makes clients that share one pool of connections. One of these is enough for a process. */
public final class CoupaClients {

    private final OkHttpClient local;
    private final OkHttpClient guarded;
    private final CoupaTimeouts timeouts;

    public CoupaClients(CoupaTimeouts timeouts) {
        this.timeouts = timeouts;
        this.local = new OkHttpClient.Builder()
                .connectTimeout(timeouts.connect())
                .readTimeout(timeouts.read())
                .writeTimeout(timeouts.read())
                .callTimeout(timeouts.call())
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .proxy(Proxy.NO_PROXY)
                .build();
        this.guarded = local.newBuilder().dns(new PublicAddresses(Dns.SYSTEM)).build();
    }

    /**
     * A client whose calls people wait for; see {@link CoupaClient#with}. The scopes are asked for with every token: name no
     * more than the calls need.
     */
    public CoupaClient client(
            CoupaInstance instance, CoupaCredentials credentials, Set<String> scopes, RequestBudget budget) {
        var http = instance.trustedLocally() ? local : guarded;
        var clock = Clock.systemUTC();
        var transport = new Transport(http, budget, RequestBudget.Priority.INTERACTIVE);
        var tokens = new AccessTokens(instance, credentials, scopes, transport, clock);
        return new CoupaClient(
                instance, tokens, transport.with(RequestBudget.Priority.INTERACTIVE), timeouts.freshToken(), clock);
    }
}
