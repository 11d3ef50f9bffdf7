package io.tropicapp.coupa.simulator;

import io.tropicapp.coupa.simulator.limit.RateLimit;

/** Simulators as most tests want them: small, and not limited. */
public final class Instances {

    private Instances() {}

    public static SimulatorOptions small() {
        return SimulatorOptions.defaults().withSize(240, 240, 240).withLimit(RateLimit.GENEROUS);
    }
}
