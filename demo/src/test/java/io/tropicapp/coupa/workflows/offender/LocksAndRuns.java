package io.tropicapp.coupa.workflows.offender;

import java.util.concurrent.locks.ReentrantLock;

public record LocksAndRuns(ReentrantLock lock) {}
