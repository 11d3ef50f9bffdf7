package io.tropicapp.coupa.workflows.onboarding;

import io.tropicapp.coupa.workflows.connection.Actor;

/** Corrects the address of the Coupa instance, as long as nothing was connected to the wrong one. */
public record InstanceCommand(String instanceUrl, Actor by) {}
