package io.tropicapp.coupa.quickstart.cluster;

import io.tropicapp.coupa.quickstart.running.ServerProcess;
import java.time.Duration;

/**
 * One restart of a worker.
 *
 * @param how SIGTERM or SIGKILL
 * @param unready after how long it no longer said that it was ready
 * @param back how long it took from its start until it was ready
 * @param handedOver pulls that another attempt took up meanwhile
 */
record Restart(String worker, String how, ServerProcess.Ended ended, Duration unready, Duration back, long handedOver) {

    private static final int BY_SIGTERM = 143;

    boolean wasOrderly() {
        return ended.code() == 0 || ended.code() == BY_SIGTERM;
    }
}
