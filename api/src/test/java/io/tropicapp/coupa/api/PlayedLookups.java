package io.tropicapp.coupa.api;

import io.tropicapp.coupa.store.requisition.Lookups;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.requisition.CoupaLookup;
import io.tropicapp.coupa.workflows.requisition.LookupAnswer;
import io.tropicapp.coupa.workflows.requisition.LookupRequest;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** Offers one value of each kind, named for what was asked. */
public final class PlayedLookups implements CoupaLookup {

    private final RunningApi api;
    private final Map<ConnectionId, AtomicInteger> reads = new ConcurrentHashMap<>();
    private final Set<ConnectionId> away = ConcurrentHashMap.newKeySet();

    PlayedLookups(RunningApi api) {
        this.api = api;
    }

    public void areAwayFor(ConnectionId connection) {
        away.add(connection);
    }

    public int readsOf(ConnectionId connection) {
        return reads.getOrDefault(connection, new AtomicInteger()).get();
    }

    @Override
    public LookupAnswer read(LookupRequest request) {
        reads.computeIfAbsent(request.connection(), ignored -> new AtomicInteger())
                .incrementAndGet();
        if (away.contains(request.connection())) {
            return new LookupAnswer.NotRead("Coupa says no.");
        }
        var items = JsonMapper.shared()
                .readTree("[{\"id\": 1, \"location-code\": \"%s of %s\"}]".formatted(request.query(), request.kind()));
        api.the(Lookups.class).keep(request.connection().value(), request.kind().name(), request.query(), items);
        return new LookupAnswer.Kept();
    }
}
