package io.tropicapp.coupa.simulator.life;

import io.tropicapp.coupa.simulator.format.Refusal;
import io.tropicapp.coupa.simulator.record.Records;
import io.tropicapp.coupa.simulator.record.Resource;
import io.tropicapp.coupa.simulator.record.Row;
import io.tropicapp.coupa.simulator.requisition.Requisitions;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Random life: somebody joins, leaves, marries, gets a licence; suppliers and contracts come and change their status. If
 * wanted, approvers decide and goods come, too.
 */
public final class Bustle implements AutoCloseable {

    private static final List<String> SUPPLIER_STATUS = List.of("active", "inactive", "draft", "pending_approval");
    private static final List<String> CONTRACT_STATUS =
            List.of("published", "expired", "completed", "on_hold", "draft");
    private static final List<String> SURNAMES = List.of("Marsh", "Halden", "Ångström", "Núñez", "O'Neill", "Łaski");

    private final Life life;
    private final Records records;
    private final Requisitions requisitions;
    private final SplittableRandom random;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("coupa-life").factory());
    private @Nullable Future<?> running;
    private int changes;
    private boolean approving;

    public Bustle(long seed, Life life, Records records, Requisitions requisitions) {
        this.life = life;
        this.records = records;
        this.requisitions = requisitions;
        this.random = new SplittableRandom(seed);
    }

    /**
     * Lets that many changes a second happen from now on, until {@link #stop}. Replaces an earlier pace.
     *
     * @throws IllegalArgumentException unless the pace is above 0 and at most 1,000
     */
    public synchronized void start(double perSecond) {
        if (!(perSecond > 0 && perSecond <= 1_000)) {
            throw new IllegalArgumentException("Expected between 0 and 1000 changes a second, not " + perSecond);
        }
        stop();
        long period = (long) (1_000_000_000 / perSecond);
        running = clockwork.scheduleAtFixedRate(() -> happen(1), 0, period, TimeUnit.NANOSECONDS);
    }

    public synchronized void stop() {
        if (running != null) {
            running.cancel(false);
            running = null;
        }
    }

    /** Lets that many changes happen before it returns. */
    public synchronized void happen(int count) {
        for (int i = 0; i < count; i++) {
            if (!(approving && random.nextInt(3) == 0 && decided())) {
                one();
            }
            changes++;
        }
    }

    /** Whether one change in three decides an approval at random, if any is open; not so unless it is asked for. */
    public synchronized void approving(boolean wanted) {
        approving = wanted;
    }

    /** How many changes happened since the start of the simulator. */
    public synchronized int changes() {
        return changes;
    }

    public synchronized boolean isRunning() {
        return running != null;
    }

    @Override
    public void close() {
        stop();
        clockwork.shutdownNow();
    }

    private void one() {
        switch (random.nextInt(10)) {
            case 0 -> life.addUser();
            case 1 -> life.addSupplier();
            case 2 -> life.addContract();
            case 3, 4 -> any(Resource.SUPPLIERS).ifPresent(id -> life.supplierStatus(id, pick(SUPPLIER_STATUS)));
            case 5, 6 -> any(Resource.CONTRACTS).ifPresent(id -> life.contractStatus(id, pick(CONTRACT_STATUS)));
            case 7 -> any(Resource.USERS).ifPresent(life::deactivateUser);
            case 8 ->
                any(Resource.USERS).ifPresent(id -> life.licenceUser(id, random.nextBoolean(), random.nextBoolean()));
            default -> any(Resource.USERS).ifPresent(id -> life.renameUser(id, "Robin", pick(SURNAMES)));
        }
    }

    private boolean decided() {
        List<JsonNode> open = requisitions.openApprovals();
        if (open.isEmpty()) {
            return false;
        }
        long approval = open.get(random.nextInt(open.size())).path("id").asLong();
        try {
            decide(approval, random.nextInt(6) == 0);
            return true;
        } catch (Refusal somebodyWasQuicker) {
            return false;
        }
    }

    private void decide(long approval, boolean reject) {
        if (reject) {
            requisitions.reject(approval, "Not this quarter");
        } else {
            requisitions.approve(approval, "");
        }
    }

    private Optional<Long> any(Resource resource) {
        List<Row> rows = records.of(resource).rows();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(rows.get(random.nextInt(rows.size())).id());
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
