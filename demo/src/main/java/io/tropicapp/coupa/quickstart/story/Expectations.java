package io.tropicapp.coupa.quickstart.story;

import io.tropicapp.coupa.quickstart.QuickstartFailed;
import io.tropicapp.coupa.quickstart.console.Console;
import io.tropicapp.coupa.quickstart.running.Services;
import io.tropicapp.coupa.simulator.Simulator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What must be so at the end. */
record Expectations(Services services, Console console, People people) {

    void check(String connection) {
        console.heading("As expected");
        var seen = people.look(connection);
        expect(seen.isLive(), "The connection should be LIVE, but shows: %s".formatted(seen.json()));
        console.tick("Stage", "LIVE, %s".formatted(seen.json().path("health").asString()));
        console.tick("Every hour", new Hourly(services.temporal(), connection).describe());
        services.coupa().simulator().ifPresent(coupa -> compare(connection, coupa));
    }

    private void compare(String connection, Simulator coupa) {
        var all = coupa.snapshot();
        same(
                connection,
                "users",
                all.users().stream().filter(Licence::comesOver).toList());
        same(connection, "suppliers", all.suppliers());
        same(connection, "contracts", all.contracts());
    }

    private void same(String connection, String resource, List<JsonNode> inCoupa) {
        var theirs = ids(inCoupa, record -> record.path("id").asLong());
        var listed = people.owner().all("/v1/connections/%s/%s".formatted(connection, resource));
        var ours = ids(listed, item -> item.path("coupaId").asLong());
        expect(listed.size() == ours.size(), "Some %s are listed twice".formatted(resource));
        expect(
                ours.equals(theirs),
                "The %s should be those of Coupa, but %d are missing and %d too many"
                        .formatted(resource, without(theirs, ours), without(ours, theirs)));
        console.tick("Postgres", "the %,d %s of Coupa".formatted(ours.size(), resource));
    }

    private static Set<Long> ids(List<JsonNode> records, Function<JsonNode, Long> id) {
        return records.stream().map(id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static int without(Set<Long> all, Set<Long> others) {
        var rest = new TreeSet<>(all);
        rest.removeAll(others);
        return rest.size();
    }

    private static void expect(boolean so, String otherwise) {
        if (!so) {
            throw new QuickstartFailed(otherwise);
        }
    }
}
