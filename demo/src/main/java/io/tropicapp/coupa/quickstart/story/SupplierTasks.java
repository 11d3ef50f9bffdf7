package io.tropicapp.coupa.quickstart.story;

import io.tropicapp.coupa.quickstart.QuickstartFailed;
import io.tropicapp.coupa.quickstart.console.Console;
import io.tropicapp.coupa.quickstart.running.Services;
import io.tropicapp.coupa.simulator.Simulator;
import io.tropicapp.coupa.simulator.record.Resource;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One task of a Tropic workflow finds its supplier in Coupa and is skipped; another waits until somebody adds it there. */
record SupplierTasks(Services services, Console console, People people, String connection) {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final List<String> NAMES = List.of(
            "Brightwater Optics",
            "Halvorsen Marine",
            "Ironbark Timber",
            "Saltmarsh Ceramics",
            "Copperfield Dairy",
            "Northlight Glazing",
            "Obsidian Tea",
            "Kestrel Rope");
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    void play() {
        services.coupa().simulator().ifPresent(this::play);
    }

    private void play(Simulator coupa) {
        console.heading("Tropic's workflows wait for suppliers");
        var skipped = oneThatIsThere();
        var completed = oneThatComes(coupa);
        new Told(console, people).about(List.of(skipped, completed));
    }

    private String oneThatIsThere() {
        var known = aKnownSupplier();
        var name = known.path("name").asString();
        var task = open(Map.of("name", name, "taxId", known.path("taxId").asString()));
        console.tick("Backend", "asks for %s to be onboarded".formatted(name));
        var ended = until(task, "SKIPPED");
        var match = ended.path("coupaSupplier");
        console.tick(
                "Skipped",
                "it is supplier %d in Coupa, with the %s"
                        .formatted(match.path("coupaId").asLong(), why(match)));
        return task;
    }

    private String oneThatComes(Simulator coupa) {
        var name = aNewName();
        var taxId = "DE3" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);
        var task = open(Map.of("name", name, "taxId", taxId));
        until(task, "WAITING");
        console.tick("Backend", "asks for %s, which is not there: the task waits".formatted(name));
        coupa.life()
                .add(
                        Resource.at("suppliers").orElseThrow(),
                        JsonMapper.shared()
                                .valueToTree(Map.of("name", name + " GmbH", "status", "active", "tax-id", taxId)));
        console.tick("Buyer", "adds %s GmbH in Coupa".formatted(name));
        RunTable.print(console, new Watch(console, people).syncNow(connection));
        var match = until(task, "COMPLETED").path("coupaSupplier");
        console.tick(
                "Completed",
                "it came as supplier %d, with the %s"
                        .formatted(match.path("coupaId").asLong(), why(match)));
        return task;
    }

    private String open(Map<String, String> supplier) {
        var task = "TASK-" + UUID.randomUUID().toString().substring(0, 8);
        people.backend().post(tasks(), new HashMap<>(Map.of("tropicTaskId", task, "supplier", supplier)));
        return task;
    }

    /** One that nothing else could be taken for. */
    private JsonNode aKnownSupplier() {
        var all = suppliers();
        return all.stream()
                .filter(each -> each.path("status").asString("").equals("active"))
                .filter(each -> !each.path("taxId").asString("").isBlank())
                .filter(each -> hasNoNamesake(each, all))
                .findFirst()
                .orElseThrow(
                        () -> new QuickstartFailed("No supplier of the simulated Coupa is active and has a tax id"));
    }

    /** One that no story before this one has used. */
    private String aNewName() {
        var taken =
                suppliers().stream().map(each -> each.path("name").asString("")).collect(Collectors.joining("\n"));
        return NAMES.stream()
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseGet(() -> UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT));
    }

    private static boolean hasNoNamesake(JsonNode supplier, List<JsonNode> all) {
        return all.stream()
                        .filter(each -> each.path("name").equals(supplier.path("name")))
                        .count()
                == 1;
    }

    private List<JsonNode> suppliers() {
        return people.owner().all("/v1/connections/%s/suppliers".formatted(connection));
    }

    private static String why(JsonNode match) {
        return match.path("reasons")
                .valueStream()
                .map(reason -> reason.path("sentence").asString())
                .collect(Collectors.joining(", "));
    }

    private JsonNode until(String task, String status) {
        var giveUp = Instant.now().plus(SOON);
        while (true) {
            var seen = people.backend().get(tasks() + "/" + task);
            if (seen.path("status").asString().equals(status)) {
                return seen;
            }
            if (Instant.now().isAfter(giveUp)) {
                throw new QuickstartFailed("Task %s should be %s within %d s, but shows: %s"
                        .formatted(task, status, SOON.toSeconds(), seen));
            }
            People.pause(LOOK_EVERY);
        }
    }

    private String tasks() {
        return "/v1/connections/%s/supplier-onboardings".formatted(connection);
    }
}
