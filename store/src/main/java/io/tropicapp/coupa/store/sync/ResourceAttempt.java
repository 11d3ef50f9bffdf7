package io.tropicapp.coupa.store.sync;

import java.util.UUID;

/** One attempt at one resource of a run. Once there is a later one, it may not write any more. */
public record ResourceAttempt(UUID run, String resource, int attempt) {}
