package io.tropicapp.coupa.simulator.offender;

import io.tropicapp.coupa.quickstart.Options;

public record KnowsTheQuickstart(Options options) {}
