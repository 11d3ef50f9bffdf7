package io.tropicapp.coupa.quickstart.story;

import io.tropicapp.coupa.quickstart.QuickstartFailed;
import io.tropicapp.coupa.quickstart.console.Console;
import io.tropicapp.coupa.quickstart.console.Table;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the Tropic backend was told, as its feed has it. */
record Told(Console console, People people) {

    private static final int A_PAGE = 200;

    /** Shows the events about these, in their order. */
    void about(List<String> subjects) {
        var events = all().stream()
                .filter(event -> subjects.contains(event.path("subject").asString("")))
                .toList();
        if (events.size() < subjects.size()) {
            throw new QuickstartFailed("The feed should tell of %s, but has: %s".formatted(subjects, events));
        }
        console.tick("Events", "what the backend was told of the two tasks");
        var table = new Table("type", "subject", "position");
        events.forEach(event -> table.row(
                event.path("type").asString(),
                List.of(event.path("subject").asString(), event.path("position").asLong())));
        table.printOn(console);
    }

    private List<JsonNode> all() {
        var all = new ArrayList<JsonNode>();
        long after = 0;
        while (true) {
            var items = people.backend()
                    .get("/v1/events?types=supplier_onboarding.*&limit=%d&after=%d".formatted(A_PAGE, after))
                    .path("items");
            items.forEach(all::add);
            if (items.size() < A_PAGE) {
                return all;
            }
            after = all.getLast().path("position").asLong();
        }
    }
}
