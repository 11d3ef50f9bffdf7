package io.tropicapp.coupa.api.offender;

import io.tropicapp.coupa.workflows.sync.SyncWorkflow;

public record KnowsAnImplementation(SyncWorkflow sync) {}
