package io.tropicapp.coupa.store.sync;

/** A resource that a run is going to pull. */
public record PlannedResource(String resource, SyncMode mode) {}
