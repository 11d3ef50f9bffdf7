package io.tropicapp.coupa.quickstart.cluster;

import io.tropicapp.coupa.quickstart.QuickstartFailed;
import io.tropicapp.coupa.quickstart.console.Console;
import io.tropicapp.coupa.quickstart.story.Rest;
import io.tropicapp.coupa.simulator.SimulatorOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Restarts workers while everybody works, and looks whether anything was lost, done twice, or left undone. */
final class RollingRestart {

    private static final Logger LOG = LoggerFactory.getLogger(RollingRestart.class);

    private static final List<String> ORGANIZATIONS = List.of("acme", "globex", "initech");
    private static final int ROUNDS = 2;
    private static final Duration BETWEEN_REQUESTS = Duration.ofMillis(800);
    private static final Duration BETWEEN_CHANGES = Duration.ofMillis(500);
    private static final Duration BETWEEN_RESTARTS = Duration.ofSeconds(6);
    /**
     * Of a worker that was killed, nothing is heard: a call that it had begun is tried again after two minutes, and a creation
     * then waits another 90 seconds before it is looked for.
     */
    private static final Duration TO_SETTLE = Duration.ofMinutes(6);

    private static final Duration TO_BE_SYNCING = Duration.ofMinutes(1);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final Cluster cluster;
    private final Console console;
    private final SimulatedCoupa coupa;
    private final Talk talk;
    private final Records records;

    RollingRestart(Cluster cluster, Console console) {
        this.cluster = cluster;
        this.console = console;
        this.coupa = new SimulatedCoupa(cluster.endpoints().coupa());
        this.talk =
                new Talk(new Rest(cluster.endpoints().api(), cluster.tokens().backend()));
        this.records = new Records(cluster.postgres());
    }

    /** @throws QuickstartFailed if anything is not as it should be; the message has all of it */
    void check() {
        var customers = onboard();
        var requests = new Requests(talk, customers, coupa);
        var lost = new LostPages(coupa, records);
        console.heading("Workers are restarted while syncs run and requisitions are raised");
        var restarts = underLoad(customers, requests);
        settle(customers, requests);
        new Verdict(cluster, coupa, talk, records, customers, requests, lost, restarts).pronounce(console);
    }

    private List<Customer> onboard() {
        console.heading("Customers go live");
        var client = SimulatorOptions.DEFAULT_CLIENT;
        long begin = System.nanoTime();
        var customers = ORGANIZATIONS.stream()
                .map(name -> Customer.onboard(name, talk, coupa, client.id(), client.secret()))
                .toList();
        customers.forEach(customer -> {
            customer.untilLive(talk);
            console.tick("%s is live".formatted(customer.organization()), Duration.ofNanos(System.nanoTime() - begin));
        });
        return customers;
    }

    private List<Restart> underLoad(List<Customer> customers, Requests requests) {
        var stop = new Stop();
        var load = new ArrayList<Thread>();
        for (var customer : customers) {
            var syncs = new Syncs(talk, customer);
            load.add(start("syncs of " + customer.organization(), () -> talk.keepOn(stop, Duration.ZERO, syncs::next)));
        }
        var life = new Life(coupa);
        load.add(start("requests", () -> talk.keepOn(stop, BETWEEN_REQUESTS, requests::ask)));
        load.add(start("life", () -> talk.keepOn(stop, BETWEEN_CHANGES, life::goOn)));
        try {
            return restarts();
        } finally {
            stop.say();
            load.forEach(RollingRestart::join);
        }
    }

    private static Thread start(String name, Runnable what) {
        return Thread.ofPlatform().name(name).daemon().start(what);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QuickstartFailed("Interrupted", e);
        }
    }

    /** The kill comes last: pulls that it leaves behind stand still for two minutes, and would not be there to be handed over. */
    private List<Restart> restarts() {
        var all = new ArrayList<Restart>();
        Pause.of(BETWEEN_RESTARTS);
        for (int round = 0; round < ROUNDS; round++) {
            for (var worker : cluster.workers()) {
                all.add(restart(worker, false));
            }
        }
        all.add(restart(cluster.workers().getFirst(), true));
        return all;
    }

    /** Most customers' at once, so that either worker has a part in them. Without them it goes on, and the verdict says so. */
    private void awaitRunningSyncs() {
        var giveUp = Instant.now().plus(TO_BE_SYNCING);
        while (records.count("sync_run where status = 'RUNNING'") < ORGANIZATIONS.size() - 1
                && Instant.now().isBefore(giveUp)) {
            Pause.of(LOOK_EVERY);
        }
    }

    private Restart restart(Application worker, boolean kill) {
        awaitRunningSyncs();
        long before = records.handOvers();
        var readiness = new Readiness(worker.health());
        var ended = kill ? worker.kill() : worker.end();
        var unready = readiness.wentAfter();
        long begin = System.nanoTime();
        worker.startAgain();
        worker.whenReady();
        var back = Duration.ofNanos(System.nanoTime() - begin);
        Pause.of(BETWEEN_RESTARTS);
        var restart = new Restart(
                worker.name(), kill ? "SIGKILL" : "SIGTERM", ended, unready, back, records.handOvers() - before);
        LOG.info("{}", restart);
        console.tick(
                "%s: %s, exit code %d after".formatted(restart.worker(), restart.how(), ended.code()), ended.took());
        return restart;
    }

    /** Approvers go on until all is ordered, and syncs see it. */
    private void settle(List<Customer> customers, Requests requests) {
        long begin = System.nanoTime();
        var giveUp = Instant.now().plus(TO_SETTLE);
        do {
            coupa.approveWhatIsOpen();
            customers.forEach(customer -> new Syncs(talk, customer).last());
        } while (records.count("requisition where status = 'ORDERED'")
                        < requests.asked().size()
                && Instant.now().isBefore(giveUp));
        console.tick("All requisitions are ordered after", Duration.ofNanos(System.nanoTime() - begin));
    }
}
