package io.tropicapp.coupa.client;

/**
 * A search finds more than anybody should read through: its conditions are too wide, or this Coupa ignores them. Nothing can be
 * concluded from it.
 */
public final class TooManyPages extends RuntimeException {

    TooManyPages(String path, int most) {
        super("GET /api/%s: there are more than %d pages of what was asked for".formatted(path, most));
    }
}
