package io.tropicapp.coupa.simulator.offender;

import io.tropicapp.coupa.client.CoupaHosts;

public record KnowsTheClient(CoupaHosts hosts) {}
