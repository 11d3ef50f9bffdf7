package io.tropicapp.coupa.quickstart.story;

import io.tropicapp.coupa.quickstart.QuickstartFailed;
import io.tropicapp.coupa.quickstart.console.Console;
import io.tropicapp.coupa.quickstart.running.Services;
import java.util.Locale;
import java.util.Map;

/** The steps that people take. One that is done already is left as it is. */
record Onboarding(Services services, Console console, People people, String connection) {

    private static final String CONSULTANT = "Consultant";
    private static final String OWNER = "Owner";

    void play() {
        console.tick(
                CONSULTANT,
                "gave the instance details of %s".formatted(services.coupa().url()));
        report("SUPPORT_ACCESS", "support-access", "support access", "GRANTED");
        report("API_ENABLEMENT", "api-enablement", "API enablement", "APPROVED");
        step("CONNECT", () -> {
            tryAWrongSecret();
            giveCredentials();
        });
        step("USER_SYNC", this::chooseUsers);
        step("SUPPLIER_DEFAULTS", this::giveDefaults);
    }

    /** New ones, if Coupa refuses those it had. */
    void renewCredentials() {
        var seen = people.look(connection);
        if (seen.needsCredentials()) {
            console.aside(seen.waiting("CONNECT"));
            giveCredentials();
            people.lookUntil(connection, "A connection that works again", now -> !now.needsCredentials());
        }
    }

    private void step(String name, Runnable action) {
        var seen = people.look(connection);
        if (!seen.isDone(name)) {
            console.aside(seen.waiting(name));
            action.run();
            people.lookUntil(connection, name + " DONE", now -> now.isDone(name));
        }
    }

    private void report(String step, String path, String what, String granted) {
        step(step, () -> {
            say(path, "REQUESTED", "Asked for by mail.");
            console.tick(CONSULTANT, "reports that %s was requested".formatted(what));
            var seen = people.lookUntil(
                    connection, step + " IN_PROGRESS", now -> now.status(step).equals("IN_PROGRESS"));
            console.aside(seen.waiting(step));
            say(path, granted, "Coupa has confirmed.");
            console.tick(CONSULTANT, "reports that %s was %s".formatted(what, granted.toLowerCase(Locale.ROOT)));
        });
    }

    private void say(String path, String status, String note) {
        people.consultant().post(at(path), Map.of("status", status, "note", note));
    }

    private void tryAWrongSecret() {
        if (services.coupa().simulator().isEmpty()) {
            return;
        }
        var answer = people.owner().tryToPut(at("credentials"), credentials("not-the-secret"));
        if (answer.status() != 422) {
            throw new QuickstartFailed("A wrong secret should be refused with 422, but the answer is %d: %s"
                    .formatted(answer.status(), answer.body()));
        }
        console.refused(OWNER, "enters a wrong secret, and is told:");
        console.aside(answer.detail());
    }

    private void giveCredentials() {
        var coupa = services.coupa();
        var answer = people.owner().tryToPut(at("credentials"), credentials(coupa.clientSecret()));
        if (answer.status() / 100 != 2) {
            throw new QuickstartFailed("Coupa does not accept the client '%s': %s (%d)"
                    .formatted(coupa.clientId(), answer.detail(), answer.status()));
        }
        console.tick(OWNER, "enters domain, client id and secret: Coupa accepts them");
    }

    private Map<String, String> credentials(String secret) {
        var coupa = services.coupa();
        return Map.of("domain", coupa.domain(), "clientId", coupa.clientId(), "clientSecret", secret);
    }

    private void chooseUsers() {
        people.owner()
                .put(
                        at("user-sync"),
                        Map.of("includeExpenseUsers", true, "invitations", Map.of("when", "AFTER_REVIEW")));
        console.tick(OWNER, "chooses Purchasing and Expense users, invited after a review");
    }

    private void giveDefaults() {
        people.owner()
                .put(
                        at("supplier-defaults"),
                        Map.of("instructions", "Ask the supplier for a W-9 and bank details, then add it in Coupa."));
        console.tick(OWNER, "writes the default instructions for supplier onboarding");
    }

    private String at(String path) {
        return "/v1/connections/%s/%s".formatted(connection, path);
    }
}
