package io.tropicapp.coupa.simulator;

import io.tropicapp.coupa.simulator.limit.RateLimit;
import io.tropicapp.coupa.simulator.oauth.OauthClient;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/**
 * How a simulated instance is to be. Begin with {@link #defaults} and change what matters.
 *
 * @param address where it listens: 127.0.0.1, unless it is in a container of its own
 * @param port 0 for any free port
 * @param seed decides all of its data
 * @param zone the offset of every time it writes
 * @param clock what it takes for now: in {@code updated-at}, and in the lives of tokens
 * @param clients who may ask for tokens
 * @param limit how many requests it takes
 * @param tokenUnknownFor how long the API answers 401 to a new token
 */
public record SimulatorOptions(
        String address,
        int port,
        long seed,
        Size size,
        ZoneId zone,
        Clock clock,
        List<OauthClient> clients,
        RateLimit limit,
        Duration tokenUnknownFor) {

    /** The client that exists unless others are named, with {@link OauthClient#APPROVING} as its scopes. */
    public static final OauthClient DEFAULT_CLIENT =
            new OauthClient("tropic-integration", "simulated-secret", OauthClient.APPROVING);

    /** How many records there are. */
    public record Size(int users, int suppliers, int contracts) {}

    public SimulatorOptions {
        clients = List.copyOf(clients);
    }

    /** A company of 2,000 users, 1,500 suppliers and 300 contracts on the US west coast, limited as Coupa is, on a free port. */
    public static SimulatorOptions defaults() {
        return new SimulatorOptions(
                "127.0.0.1",
                0,
                20_260_401,
                new Size(2_000, 1_500, 300),
                ZoneId.of("America/Los_Angeles"),
                Clock.systemUTC(),
                List.of(DEFAULT_CLIENT),
                RateLimit.COUPA,
                Duration.ZERO);
    }

    public SimulatorOptions withAddress(String changed) {
        return new SimulatorOptions(changed, port, seed, size, zone, clock, clients, limit, tokenUnknownFor);
    }

    public SimulatorOptions withPort(int changed) {
        return new SimulatorOptions(address, changed, seed, size, zone, clock, clients, limit, tokenUnknownFor);
    }

    public SimulatorOptions withSeed(long changed) {
        return new SimulatorOptions(address, port, changed, size, zone, clock, clients, limit, tokenUnknownFor);
    }

    public SimulatorOptions withSize(int users, int suppliers, int contracts) {
        var changed = new Size(users, suppliers, contracts);
        return new SimulatorOptions(address, port, seed, changed, zone, clock, clients, limit, tokenUnknownFor);
    }

    public SimulatorOptions withZone(ZoneId changed) {
        return new SimulatorOptions(address, port, seed, size, changed, clock, clients, limit, tokenUnknownFor);
    }

    public SimulatorOptions withClock(Clock changed) {
        return new SimulatorOptions(address, port, seed, size, zone, changed, clients, limit, tokenUnknownFor);
    }

    public SimulatorOptions withClients(OauthClient... changed) {
        return new SimulatorOptions(address, port, seed, size, zone, clock, List.of(changed), limit, tokenUnknownFor);
    }

    public SimulatorOptions withLimit(RateLimit changed) {
        return new SimulatorOptions(address, port, seed, size, zone, clock, clients, changed, tokenUnknownFor);
    }

    public SimulatorOptions withTokenUnknownFor(Duration changed) {
        return new SimulatorOptions(address, port, seed, size, zone, clock, clients, limit, changed);
    }
}
