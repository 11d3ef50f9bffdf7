package io.tropicapp.coupa.client;

import java.time.Duration;
import java.time.Instant;

/** A bearer token and how long it may be used. */
record AccessToken(String value, Instant mintedAt, Instant renewAt) {

    boolean usableAt(Instant now) {
        return now.isBefore(renewAt);
    }

    boolean youngerThan(Duration age, Instant now) {
        return now.isBefore(mintedAt.plus(age));
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "AccessToken[mintedAt=%s]".formatted(mintedAt);
    }
}
