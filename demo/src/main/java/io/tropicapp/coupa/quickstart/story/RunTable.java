package io.tropicapp.coupa.quickstart.story;

import io.tropicapp.coupa.quickstart.console.Console;
import io.tropicapp.coupa.quickstart.console.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a sync did, resource by resource. */
final class RunTable {

    private static final List<String> COUNTS =
            List.of("read", "inserted", "updated", "unchanged", "failed", "requests");

    private RunTable() {}

    static void print(Console console, JsonNode run) {
        var table = new Table("", "read", "inserted", "updated", "unchanged", "failed", "requests");
        for (var resource : run.path("resources")) {
            table.row(
                    resource.path("resource").asString().toLowerCase(Locale.ROOT),
                    COUNTS.stream().map(count -> resource.path(count).asLong()).toList());
        }
        console.plain("");
        table.printOn(console);
        console.aside("%s sync, %d requests%s"
                .formatted(
                        run.path("mode").asString(),
                        sum(run, "requests"),
                        took(run)
                                .map(time -> " in %.1f s".formatted(time.toMillis() / 1000.0))
                                .orElse("")));
    }

    static long sum(JsonNode run, String count) {
        long sum = 0;
        for (var resource : run.path("resources")) {
            sum += resource.path(count).asLong(0);
        }
        return sum;
    }

    private static Optional<Duration> took(JsonNode run) {
        return time(run, "startedAt")
                .flatMap(start -> time(run, "finishedAt").map(end -> Duration.between(start, end)));
    }

    private static Optional<Instant> time(JsonNode run, String field) {
        return run.path(field).asStringOpt().map(Instant::parse);
    }
}
