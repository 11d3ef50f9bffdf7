package io.tropicapp.coupa.activities.offender;

import io.tropicapp.coupa.worker.WorkerConfiguration;

public record KnowsTheWorker(WorkerConfiguration worker) {}
