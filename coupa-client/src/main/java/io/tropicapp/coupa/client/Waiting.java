package io.tropicapp.coupa.client;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
interface Waiting {

    void sleep(Duration pause) throws InterruptedException;
}
