package io.tropicapp.coupa.quickstart.cluster;

import java.util.Map;

/** What goes on in Coupa meanwhile: approvers approve, suppliers are added, users and contracts change. */
final class Life {

    private final SimulatedCoupa coupa;
    private int next;

    Life(SimulatedCoupa coupa) {
        this.coupa = coupa;
    }

    /** A moment of it. */
    void goOn() {
        next++;
        coupa.approveWhatIsOpen();
        coupa.add("suppliers", Map.of("name", "New Supplier %d Ltd".formatted(next), "status", "active"));
        coupa.change("users", 1 + next % 500, Map.of("firstname", "Robin" + next));
        coupa.change("contracts", 1 + next % 200, Map.of("name", "Renewed contract " + next));
    }
}
