package io.tropicapp.coupa.workflows.sync;

import java.util.Set;

/**
 * What a run has found out about what Coupa lets the client read.
 *
 * @param without the resources that it does not serve
 * @param news whether the onboarding does not know this yet
 */
public record Served(Set<Resource> without, boolean news) {}
