package io.tropicapp.coupa.workflows.onboarding;

import io.tropicapp.coupa.workflows.sync.CoupaPull;
import io.tropicapp.coupa.workflows.sync.Pull;
import io.tropicapp.coupa.workflows.sync.PullOutcome;
import io.tropicapp.coupa.workflows.sync.Resource;
import io.tropicapp.coupa.workflows.sync.Served;
import io.tropicapp.coupa.workflows.sync.SyncBeginning;
import io.tropicapp.coupa.workflows.sync.SyncOutcome;
import io.tropicapp.coupa.workflows.sync.SyncRecords;
import io.tropicapp.coupa.workflows.sync.SyncRequest;
import io.tropicapp.coupa.workflows.sync.SyncRunId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Syncs whose pulls end as the test wants. */
final class FakeSyncs implements SyncRecords {

    private final List<SyncRequest> requests = new ArrayList<>();
    private Set<Resource> notServed = Set.of();
    private int finished;
    private volatile Function<Resource, PullOutcome> answer = resource -> new PullOutcome.Completed(resource, 10);

    @Override
    public synchronized SyncBeginning begin(SyncRequest request) {
        requests.add(request);
        var run = new SyncRunId(new UUID(0, requests.size()));
        return new SyncBeginning.Begun(
                run,
                Stream.of(Resource.USERS, Resource.SUPPLIERS, Resource.CONTRACTS)
                        .map(resource -> new Pull(request.connection(), run, resource, request.mode()))
                        .toList());
    }

    @Override
    public void runsLong(SyncRunId run) {}

    @Override
    public synchronized Served finish(SyncRunId run, SyncOutcome outcome) {
        finished++;
        var now = outcome.notServed(notServed);
        boolean news = !now.equals(notServed);
        notServed = now;
        return new Served(now, news);
    }

    synchronized int finished() {
        return finished;
    }

    CoupaPull pulls() {
        return pull -> answer.apply(pull.resource());
    }

    void answer(Function<Resource, PullOutcome> next) {
        answer = next;
    }

    synchronized List<SyncRequest> requests() {
        return List.copyOf(requests);
    }
}
