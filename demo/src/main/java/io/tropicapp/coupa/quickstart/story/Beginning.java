package io.tropicapp.coupa.quickstart.story;

import io.tropicapp.coupa.quickstart.console.Console;
import io.tropicapp.coupa.quickstart.running.Services;
import io.tropicapp.coupa.quickstart.running.Tokens;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The connection that the story is about: the organization's one with this Coupa, made if there is none. */
record Beginning(Services services, Console console, People people) {

    private static final String TIME_ZONE = "America/New_York";
    private static final int WEEKS_UNTIL_GO_LIVE = 6;

    Seen findOrCreate() {
        var url = services.coupa().url();
        return people.consultant().all("/v1/connections").stream()
                .filter(known -> known.path("instanceUrl").asString().equals(url))
                .filter(known -> known.path("organizationId").asString().equals(Tokens.ORGANIZATION))
                .findFirst()
                .map(known -> people.look(known.path("id").asString()))
                .orElseGet(() -> create(url));
    }

    private Seen create(String url) {
        var today = LocalDate.now(ZoneId.of(TIME_ZONE));
        var made = people.consultant()
                .post(
                        "/v1/connections",
                        Map.of(
                                "organizationId",
                                Tokens.ORGANIZATION,
                                "organizationName",
                                "Acme Corporation",
                                "instanceUrl",
                                url,
                                "environment",
                                "SANDBOX",
                                "implementationStartDate",
                                today.toString(),
                                "goLiveDate",
                                today.plusWeeks(WEEKS_UNTIL_GO_LIVE).toString(),
                                "timeZone",
                                TIME_ZONE,
                                "contacts",
                                contacts()));
        return people.lookUntil(new Seen(made).id(), "The first step", seen -> seen.isDone("INSTANCE_DETAILS"));
    }

    private static List<Map<String, String>> contacts() {
        return List.of(
                Map.of("name", "Olivia Owner", "email", "olivia@acme.example", "role", "Tropic Owner"),
                Map.of("name", "Carlos Admin", "email", "carlos@acme.example", "role", "Coupa admin"));
    }
}
