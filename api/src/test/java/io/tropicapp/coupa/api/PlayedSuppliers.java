package io.tropicapp.coupa.api;

import io.temporal.failure.ApplicationFailure;
import io.tropicapp.coupa.store.supplier.SupplierOnboardingRow;
import io.tropicapp.coupa.store.supplier.SupplierOnboardings;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.supplier.NotPossible;
import io.tropicapp.coupa.workflows.supplier.SupplierChoice;
import io.tropicapp.coupa.workflows.supplier.SupplierInformationLook;
import io.tropicapp.coupa.workflows.supplier.SupplierOnboardingRef;
import io.tropicapp.coupa.workflows.supplier.SupplierOnboardingStatus;
import io.tropicapp.coupa.workflows.supplier.SupplierStanding;
import io.tropicapp.coupa.workflows.supplier.SupplierTaskRecords;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Knows supplier 70 as "Known Ltd", takes 70 and 71 for candidates of "Unsure Ltd", and finds nobody else. Writes what a worker
 * would write, and can be made to take its time.
 */
public final class PlayedSuppliers implements SupplierTaskRecords, SupplierInformationLook {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CANDIDATES = """
            [{"coupaId": 70, "score": 0.91, "reasons": [{"kind": "NAMES_ALIKE", "sentence": "names 91% alike"}]},
             {"coupaId": 71, "score": 0.85, "reasons": []}]""";

    private final RunningApi api;
    private final Map<ConnectionId, CountDownLatch> held = new ConcurrentHashMap<>();

    PlayedSuppliers(RunningApi api) {
        this.api = api;
    }

    /** Nothing is done on this connection until the latch is counted down. */
    public CountDownLatch areHeld(ConnectionId connection) {
        var hold = new CountDownLatch(1);
        held.put(connection, hold);
        return hold;
    }

    public SupplierOnboardingRow row(ConnectionId connection, String task) {
        return api.the(SupplierOnboardings.class).find(connection.value(), task).orElseThrow();
    }

    /** Has something happen to a task; its process is not told. */
    public SupplierOnboardingRow change(SupplierOnboardingRow row, Consumer<ObjectNode> how) {
        var json = JSON.valueToTree(row).asObject();
        how.accept(json);
        return api.the(SupplierOnboardings.class)
                .write(JSON.treeToValue(json, SupplierOnboardingRow.class), row.version())
                .orElseThrow();
    }

    @Override
    public SupplierStanding match(SupplierOnboardingRef ref) {
        return step(ref, (row, json) -> {
            if (row.status().equals("MATCHING")) {
                json.put("suppliersRead", true);
                switch (row.wanted().path("name").asString()) {
                    case "Known Ltd" -> ends(json, "SKIPPED", "EXISTED", 70);
                    case "Unsure Ltd" ->
                        json.put("status", "NEEDS_CHOICE").set("candidates", JSON.readTree(CANDIDATES));
                    default -> json.put("status", "WAITING");
                }
            }
        });
    }

    @Override
    public SupplierStanding choose(SupplierOnboardingRef ref, SupplierChoice choice) {
        return step(ref, (row, json) -> {
            json.set("rejected", JSON.valueToTree(choice.rejected()));
            json.putArray("candidates");
            choice.supplier()
                    .ifPresentOrElse(id -> ends(json, "COMPLETED", "CHOSEN", id), () -> json.put("status", "WAITING"));
        });
    }

    @Override
    public SupplierStanding complete(SupplierOnboardingRef ref, long supplier) {
        if (supplier == 71) {
            throw ApplicationFailure.newNonRetryableFailure("It is a draft.", NotPossible.NOT_USABLE);
        }
        return step(ref, (row, json) -> ends(json, "COMPLETED", "NAMED", supplier));
    }

    @Override
    public SupplierStanding skip(SupplierOnboardingRef ref) {
        return step(
                ref,
                (row, json) -> json.put("status", "SKIPPED")
                        .put("endedAt", Instant.now().toString()));
    }

    @Override
    public SupplierStanding remind(SupplierOnboardingRef ref, int number) {
        return standing(row(ref));
    }

    @Override
    public SupplierStanding lookAndRemind(SupplierOnboardingRef ref, int number) {
        return standing(row(ref));
    }

    @Override
    public SupplierStanding cancel(SupplierOnboardingRef ref) {
        return standing(row(ref));
    }

    @Override
    public SupplierStanding look(SupplierOnboardingRef ref) {
        return step(ref, (row, json) -> json.set("information", JSON.readTree("""
                {"at": "2026-11-24T12:00:00Z", "available": true, "note": null, "forms": [
                 {"id": 5, "name": "Brand New Ltd", "status": "pending_approval", "supplierId": 71, "supplierName": "Brand New"}]}
                """)));
    }

    private static void ends(ObjectNode json, String status, String how, long supplier) {
        json.put("status", status)
                .put("how", how)
                .put("coupaSupplierId", supplier)
                .put("endedAt", Instant.now().toString());
    }

    private interface Step {
        void on(SupplierOnboardingRow row, ObjectNode json);
    }

    private SupplierStanding step(SupplierOnboardingRef ref, Step step) {
        hold(ref);
        var row = row(ref);
        return standing(row.endedAt().isPresent() ? row : change(row, json -> step.on(row, json)));
    }

    private void hold(SupplierOnboardingRef ref) {
        try {
            Optional.ofNullable(held.get(ref.connection()))
                    .orElse(new CountDownLatch(0))
                    .await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private SupplierOnboardingRow row(SupplierOnboardingRef ref) {
        return row(ref.connection(), ref.tropicTaskId());
    }

    private static SupplierStanding standing(SupplierOnboardingRow row) {
        return new SupplierStanding(
                row.version(),
                SupplierOnboardingStatus.valueOf(row.status()),
                row.coupaSupplierId(),
                row.candidates().size(),
                row.suppliersRead(),
                row.reminders(),
                Optional.of(row.createdAt()));
    }
}
