package io.tropicapp.coupa.quickstart.story;

import io.tropicapp.coupa.quickstart.console.Console;
import io.tropicapp.coupa.quickstart.running.Services;
import io.tropicapp.coupa.simulator.Simulator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Life in the simulated Coupa. Another Coupa is left alone. */
record Changes(Services services, Console console) {

    private static final int USERS = 12;
    private static final int SUPPLIERS = 8;
    private static final int CONTRACTS = 5;

    /** How many records were changed. */
    int happen() {
        return services.coupa().simulator().map(this::change).orElse(0);
    }

    private int change(Simulator coupa) {
        var all = coupa.snapshot();
        var users = some(all.users().stream().filter(Licence::comesOver).toList(), USERS);
        var suppliers = some(all.suppliers(), SUPPLIERS);
        var contracts = some(all.contracts(), CONTRACTS);
        users.forEach(coupa.life()::deactivateUser);
        suppliers.forEach(id -> coupa.life().supplierStatus(id, "inactive"));
        contracts.forEach(id -> coupa.life().contractStatus(id, "expired"));
        console.tick(
                "Coupa",
                "deactivates %d users and %d suppliers, and %d contracts expire"
                        .formatted(users.size(), suppliers.size(), contracts.size()));
        return users.size() + suppliers.size() + contracts.size();
    }

    private static List<Long> some(List<JsonNode> records, int count) {
        return records.stream()
                .limit(count)
                .map(each -> each.path("id").asLong())
                .toList();
    }
}
