package io.tropicapp.coupa.quickstart;

import io.tropicapp.coupa.quickstart.console.Console;
import io.tropicapp.coupa.quickstart.data.DataFolder;
import io.tropicapp.coupa.quickstart.running.Services;
import io.tropicapp.coupa.quickstart.running.Started;
import io.tropicapp.coupa.quickstart.story.Story;

/** Starts everything, plays the story, and says where everything is. */
final class Quickstart {

    private final Options options;
    private final Console console;

    Quickstart(Options options, Console console) {
        this.options = options;
        this.console = console;
    }

    /**
     * Until the story has ended; what was started goes on.
     *
     * @throws QuickstartFailed if anything is not as expected
     */
    void run(DataFolder folder, Started started) {
        console.heading("Starting; the log is %s".formatted(folder.path("quickstart.log")));
        var services = Services.start(options, folder, started, console);
        if (options.story()) {
            Story.play(services, console);
        }
        showTheWay(services, folder);
    }

    private void showTheWay(Services services, DataFolder folder) {
        var endpoints = services.endpoints();
        console.heading("Where everything is");
        address("API", endpoints.api());
        address("Swagger UI", endpoints.api() + "/swagger-ui");
        address("Temporal", endpoints.temporal());
        if (endpoints.temporalUi() != null) {
            address("Temporal UI", endpoints.temporalUi());
        }
        address("Coupa", endpoints.coupa());
        address("Postgres", endpoints.postgres());
        address("Tokens", folder.path("tokens.json").toString());
    }

    private void address(String name, String address) {
        console.plain("    %-12s %s".formatted(name, address));
    }
}
