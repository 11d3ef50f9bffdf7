package io.tropicapp.coupa.quickstart.cluster;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.tropicapp.coupa.quickstart.QuickstartFailed;
import io.tropicapp.coupa.quickstart.console.Console;
import io.tropicapp.coupa.quickstart.console.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What must be so after workers were restarted, and what happened meanwhile. */
final class Verdict {

    /** Shutdown patience of a worker, five seconds in which it insists, and the rest of it. */
    private static final Duration ORDERLY = Duration.ofSeconds(30);

    private static final Duration SOON = Duration.ofSeconds(2);
    /** How many pages a full pull asks for at the same time. */
    private static final int IN_FLIGHT = 6;

    private final Cluster cluster;
    private final SimulatedCoupa coupa;
    private final Talk talk;
    private final Records records;
    private final List<Customer> customers;
    private final Requests requests;
    private final LostPages lost;
    private final List<Restart> restarts;
    private final List<String> wrong = new ArrayList<>();

    Verdict(
            Cluster cluster,
            SimulatedCoupa coupa,
            Talk talk,
            Records records,
            List<Customer> customers,
            Requests requests,
            LostPages lost,
            List<Restart> restarts) {
        this.cluster = cluster;
        this.coupa = coupa;
        this.talk = talk;
        this.records = records;
        this.customers = customers;
        this.requests = requests;
        this.lost = lost;
        this.restarts = restarts;
    }

    /** @throws QuickstartFailed if anything is wrong */
    void pronounce(Console console) {
        wrong.addAll(talk.complaints());
        judgeRestarts();
        judgeSyncs();
        judgeRows();
        judgeRequisitions();
        judgeWorkflows();
        print(console);
        if (!wrong.isEmpty()) {
            throw new QuickstartFailed("Not as it should be:\n  " + String.join("\n  ", wrong));
        }
    }

    private void judgeRestarts() {
        for (var restart : restarts) {
            if (restart.how().equals("SIGTERM")) {
                expect(
                        restart.wasOrderly(),
                        "%s ended with %d"
                                .formatted(restart.worker(), restart.ended().code()));
                expect(
                        restart.ended().took().compareTo(ORDERLY) < 0,
                        "%s took %s to end"
                                .formatted(
                                        restart.worker(),
                                        seconds(restart.ended().took())));
                expect(
                        restart.unready().compareTo(SOON) < 0,
                        "%s said for %s that it was ready".formatted(restart.worker(), seconds(restart.unready())));
            }
        }
        expect(
                restarts.stream().mapToLong(Restart::handedOver).sum() > 0,
                "No pull was interrupted, so this shows nothing: make Coupa larger");
        expect(
                lost.count() <= records.handOvers() * IN_FLIGHT,
                "%d pages were read again, more than were on their way".formatted(lost.count()));
    }

    private void judgeSyncs() {
        records.texts("""
                        select format('Run %s (%s, %s) is %s: %s', id, mode, trigger, status, note) from sync_run
                        where status not in ('COMPLETED', 'SKIPPED')
                        """).forEach(wrong::add);
        records.texts("""
                        select format('%s of run %s is %s: %s', resource, run_id, status, failure) from sync_resource
                        where status <> 'COMPLETED'
                        """).forEach(wrong::add);
        // Nobody joins or leaves, and contracts are neither made nor lost: each full pull reads as much as the first.
        records.texts("""
                        select format('Full pulls of %s read %s rows', resource, string_agg(distinct read_count::text, ', '))
                        from sync_resource where mode = 'FULL' and resource in ('USERS', 'CONTRACTS')
                        group by resource having count(distinct read_count) > 1
                        """).forEach(wrong::add);
    }

    private void judgeRows() {
        for (var customer : customers) {
            same(
                    customer,
                    "user",
                    "users",
                    user -> user.path("purchasing-user").asBoolean(false)
                            || user.path("expense-user").asBoolean(false));
            same(customer, "supplier", "suppliers", supplier -> true);
            same(customer, "contract", "contracts", contract -> true);
        }
    }

    private void same(Customer customer, String table, String resource, Predicate<JsonNode> comesOver) {
        var theirs = coupa.all(resource).stream()
                .filter(comesOver)
                .map(record -> record.path("id").asLong())
                .collect(Collectors.toSet());
        var ours = new HashSet<>(records.ids(
                "select coupa_id from coupa_%s where connection_id = cast(:connection as uuid)".formatted(table),
                Map.of("connection", customer.connection())));
        expect(
                ours.equals(theirs),
                "%s should have Coupa's %d %s, but has %d"
                        .formatted(customer.organization(), theirs.size(), resource, ours.size()));
    }

    private void judgeRequisitions() {
        var inCoupa = new TreeMap<String, List<JsonNode>>();
        coupa.all("requisitions")
                .forEach(each -> inCoupa.computeIfAbsent(Requests.markOf(each), mark -> new ArrayList<>())
                        .add(each));
        inCoupa.forEach((mark, all) ->
                expect(all.size() == 1, "Request %s became %d requisitions".formatted(mark, all.size())));
        for (var request : requests.asked()) {
            expect(inCoupa.containsKey(request), "Request %s did not become a requisition".formatted(request));
        }
        expect(
                inCoupa.size() == requests.asked().size(),
                "%d requests were made, but Coupa has %d requisitions"
                        .formatted(requests.asked().size(), inCoupa.size()));
        records.texts("""
                        select format('Request %s is %s, as Coupa''s %s (%s): %s', tropic_request_id, status, coupa_id,
                                      coupa_status, note) from requisition
                        where status <> 'ORDERED' or coupa_id is null
                        """).forEach(wrong::add);
    }

    private void judgeWorkflows() {
        var stubs = WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                .setTarget(cluster.temporal().address())
                .build());
        try {
            var client = WorkflowClient.newInstance(
                    stubs,
                    WorkflowClientOptions.newBuilder()
                            .setNamespace(cluster.temporal().namespace())
                            .build());
            for (var status : List.of("Failed", "TimedOut", "Terminated", "Canceled")) {
                long count = client.countWorkflows("ExecutionStatus = '%s'".formatted(status))
                        .getCount();
                expect(count == 0, "%d workflows are %s".formatted(count, status));
            }
        } finally {
            stubs.shutdownNow();
        }
    }

    private void expect(boolean so, String otherwise) {
        if (!so) {
            wrong.add(otherwise);
        }
    }

    private void print(Console console) {
        console.heading("What happened");
        var table =
                new Table("", "signal", "exit code", "ended in", "unready after", "ready again in", "pulls taken up");
        for (var restart : restarts) {
            table.row(
                    restart.worker(),
                    List.of(
                            restart.how(),
                            restart.ended().code(),
                            seconds(restart.ended().took()),
                            seconds(restart.unready()),
                            seconds(restart.back()),
                            restart.handedOver()));
        }
        table.printOn(console);
        console.plain("");
        fact(console, "syncs", records.count("sync_run where status = 'COMPLETED'"));
        fact(console, "of them full", records.count("sync_run where status = 'COMPLETED' and mode = 'FULL'"));
        fact(console, "pulls taken up by another attempt", records.handOvers());
        fact(console, "pages lost on their way", lost.count());
        fact(console, "requisitions", requests.asked().size());
        fact(console, "calls of the API", talk.calls());
        console.plain("    %-36s %10s".formatted("its longest answer", seconds(talk.longest())));
    }

    private static void fact(Console console, String what, long count) {
        console.plain("    %-36s %,10d".formatted(what, count));
    }

    private static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1000.0);
    }
}
