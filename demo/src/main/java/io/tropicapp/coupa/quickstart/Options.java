package io.tropicapp.coupa.quickstart;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the command line and the environment ask for.
 *
 * @param exit end after the story
 * @param story play the story at all
 * @param data the folder that is kept between starts
 * @param coupa the Coupa to use in place of the simulated one
 * @param size of the simulated Coupa
 */
public record Options(
        boolean exit,
        boolean story,
        Path data,
        Ports ports,
        Optional<GivenCoupa> coupa,
        Size size,
        Optional<TemporalServer> temporal) {

    /** Where to listen on 127.0.0.1; 0 for the port of the start before, or any free one. */
    public record Ports(int api, int coupa, int postgres, int temporal, int temporalUi) {}

    /**
     * A Coupa that is not ours.
     *
     * @param url scheme and host, without a path
     */
    public record GivenCoupa(String url, String clientId, String clientSecret) {

        /** Without the secret. */
        @Override
        public String toString() {
            return "GivenCoupa[url=%s, clientId=%s]".formatted(url, clientId);
        }
    }

    /** How many records the simulated Coupa has. */
    public record Size(int users, int suppliers, int contracts) {}

    /** @param address host and port */
    public record TemporalServer(String address, String namespace) {}
}
