package io.tropicapp.coupa.simulator;

import io.tropicapp.coupa.simulator.oauth.OauthClient;

/** What a simulator that runs on its own says first: how to get in. */
final class Greeting {

    private Greeting() {}

    @SuppressWarnings("SystemOut") // Meant for the person who started it.
    static void print(Simulator simulator, SimulatorOptions options) {
        OauthClient client = options.clients().getFirst();
        System.out.printf(
                """

                A simulated Coupa is at %1$s
                  client id      %2$s
                  client secret  %3$s
                  scopes         %4$s
                  control API    %1$s/_control

                """,
                simulator.url(),
                client.id(),
                client.secret(),
                String.join(" ", client.scopes().stream().sorted().toList()));
    }
}
