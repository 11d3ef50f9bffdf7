package io.tropicapp.coupa.simulator.limit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/** Counts requests as they come. Ids in paths are counted as {@code {id}}. Safe to use from several threads. */
public final class Traffic {

    private static final long SECOND = 1_000_000_000L;

    private final LongSupplier nanos;
    private final Map<String, Integer> byPath = new TreeMap<>();
    private final Map<String, Integer> byCall = new TreeMap<>();
    private final Map<Integer, Integer> byStatus = new TreeMap<>();
    private final Deque<Long> lastSecond = new ArrayDeque<>();
    private int busiest;
    private int rejected;

    public Traffic(LongSupplier nanos) {
        this.nanos = nanos;
    }

    synchronized void arrived(String method, String path) {
        String counted = path.replaceAll("/\\d+", "/{id}");
        byPath.merge(counted, 1, Integer::sum);
        byCall.merge(method + " " + counted, 1, Integer::sum);
        long now = nanos.getAsLong();
        lastSecond.addLast(now);
        while (now - lastSecond.getFirst() >= SECOND) {
            lastSecond.removeFirst();
        }
        busiest = Math.max(busiest, lastSecond.size());
    }

    synchronized void rejected() {
        rejected++;
    }

    synchronized void answered(int status) {
        byStatus.merge(status, 1, Integer::sum);
    }

    /** What was counted since the start or the last {@link #reset}. */
    public synchronized Stats stats() {
        int all = byPath.values().stream().mapToInt(Integer::intValue).sum();
        return new Stats(all, rejected, busiest, new TreeMap<>(byPath), new TreeMap<>(byCall), new TreeMap<>(byStatus));
    }

    public synchronized void reset() {
        byPath.clear();
        byCall.clear();
        byStatus.clear();
        lastSecond.clear();
        busiest = 0;
        rejected = 0;
    }
}
