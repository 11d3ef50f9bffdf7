package io.tropicapp.coupa.quickstart.story;

import tools.jackson.databind.JsonNode;

/** Which of the simulated Coupa's users the Owner of the story wants. */
final class Licence {

    private Licence() {}

    /** With a Purchasing licence, or, since the Owner has chosen so, an Expense licence. */
    static boolean comesOver(JsonNode user) {
        return user.path("purchasing-user").asBoolean(false)
                || user.path("expense-user").asBoolean(false);
    }
}
