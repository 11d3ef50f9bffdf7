package io.tropicapp.coupa.quickstart.story;

import io.tropicapp.coupa.quickstart.QuickstartFailed;
import io.tropicapp.coupa.quickstart.console.Bars;
import io.tropicapp.coupa.quickstart.console.Console;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Looks at syncs while they run. */
record Watch(Console console, People people) {

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final Set<String> ACTIVE = Set.of("REQUESTED", "RUNNING");
    private static final Set<String> ABANDONED = Set.of("ABANDONED", "SKIPPED");

    /** Follows the first full sync to its end, and the connection until it is live. */
    JsonNode untilLive(String connection) {
        var run = followNext(connection);
        while (ABANDONED.contains(run.path("status").asString())) {
            // It was running when a process before this one was killed; another one takes its place.
            run = followNext(connection);
        }
        var ended = completed(run);
        people.lookUntil(connection, "LIVE", Seen::isLive);
        console.tick("Live", "from now on, changes are synced every hour");
        return ended;
    }

    private JsonNode followNext(String connection) {
        var begun = people.lookUntil(
                connection,
                "The full sync",
                seen -> seen.running().isPresent()
                        || seen.lastRun().filter(Watch::isCompleted).isPresent());
        var run = begun.running().or(begun::lastRun).orElseThrow();
        return follow(connection, run.path("id").asString());
    }

    /** Asks for a sync as the Owner and follows it to its end. One that runs already may have begun too early. */
    JsonNode syncNow(String connection) {
        var asked = askForSync(connection);
        while (asked.path("alreadyRunning").asBoolean(false)) {
            var unused = follow(connection, asked.path("id").asString());
            asked = askForSync(connection);
        }
        console.tick("Owner", "asks for a sync now");
        return completed(follow(connection, asked.path("id").asString()));
    }

    private JsonNode askForSync(String connection) {
        return people.owner().post("/v1/connections/%s/syncs".formatted(connection), Map.of("mode", "INCREMENTAL"));
    }

    private JsonNode follow(String connection, String run) {
        var bars = new Bars(console);
        var path = "/v1/connections/%s/syncs/%s".formatted(connection, run);
        var seen = people.owner().get(path);
        show(bars, seen);
        while (ACTIVE.contains(seen.path("status").asString())) {
            People.pause(LOOK_EVERY);
            seen = people.owner().get(path);
            show(bars, seen);
        }
        return seen;
    }

    private static boolean isCompleted(JsonNode run) {
        return run.path("status").asString().equals("COMPLETED");
    }

    private static JsonNode completed(JsonNode run) {
        if (!isCompleted(run)) {
            throw new QuickstartFailed("The sync should be COMPLETED, but is: %s".formatted(run.toPrettyString()));
        }
        return run;
    }

    private static void show(Bars bars, JsonNode run) {
        var all = new ArrayList<Bars.Bar>();
        for (var resource : run.path("resources")) {
            boolean done = isCompleted(resource);
            all.add(new Bars.Bar(
                    resource.path("resource").asString(),
                    done ? 100 : resource.path("progress").path("percent").asInt(0),
                    "%,d read".formatted(resource.path("read").asLong(0))));
        }
        bars.show(all);
    }
}
