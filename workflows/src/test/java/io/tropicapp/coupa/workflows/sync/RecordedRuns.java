package io.tropicapp.coupa.workflows.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Stream;

/** Remembers what happens to runs, and lets pulls end as the test wants. */
final class RecordedRuns implements SyncRecords {

    private final List<SyncOutcome> finished = new ArrayList<>();
    private volatile Function<Resource, PullOutcome> answer = resource -> new PullOutcome.Completed(resource, 1);
    private volatile Optional<String> skip = Optional.empty();
    private volatile Runnable beforeEach = () -> {};
    private volatile boolean saidLong;
    private final List<SyncScope> scopes = new ArrayList<>();
    private volatile int begun;

    @Override
    public synchronized SyncBeginning begin(SyncRequest request) {
        if (skip.isPresent()) {
            return new SyncBeginning.Skipped(skip.get());
        }
        begun++;
        scopes.add(request.scope());
        var run = new SyncRunId(new UUID(0, begun));
        return new SyncBeginning.Begun(
                run,
                Stream.of(Resource.USERS, Resource.SUPPLIERS, Resource.CONTRACTS)
                        .map(resource -> new Pull(request.connection(), run, resource, request.mode()))
                        .toList());
    }

    @Override
    public void runsLong(SyncRunId run) {
        saidLong = true;
    }

    @Override
    public synchronized Served finish(SyncRunId run, SyncOutcome outcome) {
        finished.add(outcome);
        return new Served(outcome.notServed(Set.of()), false);
    }

    CoupaPull pulls() {
        return pull -> {
            beforeEach.run();
            return answer.apply(pull.resource());
        };
    }

    void answer(Function<Resource, PullOutcome> next) {
        answer = next;
    }

    void skips(String why) {
        skip = Optional.of(why);
    }

    /** No pull ends before this. */
    void waitFor(CountDownLatch end) {
        beforeEach = () -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    boolean saidLong() {
        return saidLong;
    }

    int begun() {
        return begun;
    }

    /** Of those that have begun. */
    synchronized List<SyncScope> scopes() {
        return List.copyOf(scopes);
    }

    synchronized List<SyncOutcome> finished() {
        return List.copyOf(finished);
    }
}
