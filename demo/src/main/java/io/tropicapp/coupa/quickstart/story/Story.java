package io.tropicapp.coupa.quickstart.story;

import io.tropicapp.coupa.quickstart.QuickstartFailed;
import io.tropicapp.coupa.quickstart.console.Console;
import io.tropicapp.coupa.quickstart.running.Services;

/**
 * How a connection goes live, or, if it is live already, that it syncs. Goes on from wherever an earlier start was stopped.
 */
public final class Story {

    private final Services services;
    private final Console console;
    private final People people;

    private Story(Services services, Console console) {
        this.services = services;
        this.console = console;
        this.people = People.of(services);
    }

    /** @throws QuickstartFailed if anything is not as expected */
    public static void play(Services services, Console console) {
        new Story(services, console).play();
    }

    private void play() {
        var connection = new Beginning(services, console, people).findOrCreate();
        if (connection.isLive()) {
            syncAgain(connection);
        } else {
            goLive(connection);
        }
        new Requisition(services, console, people, connection.id()).play();
        new SupplierTasks(services, console, people, connection.id()).play();
        new Expectations(services, console, people).check(connection.id());
    }

    private void goLive(Seen connection) {
        console.heading("Acme Corporation connects its Coupa");
        new Onboarding(services, console, people, connection.id()).play();
        console.heading("Everything is read once");
        var run = new Watch(console, people).untilLive(connection.id());
        RunTable.print(console, run);
    }

    private void syncAgain(Seen connection) {
        console.heading("Acme Corporation's Coupa is connected already");
        console.tick(
                "Live",
                "found in Postgres as it was, with its processes: %s"
                        .formatted(connection.json().path("instanceUrl").asString()));
        new Onboarding(services, console, people, connection.id()).renewCredentials();
        console.heading("What changed since is read");
        int changed = new Changes(services, console).happen();
        var run = new Watch(console, people).syncNow(connection.id());
        RunTable.print(console, run);
        long updated = RunTable.sum(run, "updated");
        if (updated < changed) {
            throw new QuickstartFailed(
                    "%d records were changed in Coupa, but the sync updated %d: %s".formatted(changed, updated, run));
        }
    }
}
