package io.tropicapp.coupa.simulator.contract;

import io.tropicapp.coupa.simulator.approval.Approvals;
import io.tropicapp.coupa.simulator.approval.Course;
import io.tropicapp.coupa.simulator.approval.Step;
import io.tropicapp.coupa.simulator.format.Refusal;
import io.tropicapp.coupa.simulator.record.Records;
import io.tropicapp.coupa.simulator.record.Resource;
import io.tropicapp.coupa.simulator.record.Timestamps;
import io.tropicapp.coupa.simulator.record.Trees;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The contracts as they are filed, and where each is on its way. */
final class ContractFile {

    final Records records;
    final Timestamps timestamps;
    final Approvals approvals;

    private final Map<Long, Course> courses = new HashMap<>();

    ContractFile(Records records, Timestamps timestamps) {
        this.records = records;
        this.timestamps = timestamps;
        this.approvals = new Approvals(records, timestamps, "Contract");
    }

    /** A copy, to be changed and filed. */
    ObjectNode contract(long id) {
        return records.of(Resource.CONTRACTS)
                .find(id)
                .map(row -> row.tree().deepCopy())
                .orElseThrow(() -> Refusal.of(404, "Record not found"));
    }

    Course course(long id) {
        return courses.computeIfAbsent(id, unseen -> new Course());
    }

    /** As changed at that moment. */
    void file(ObjectNode contract, Instant at) {
        file(contract.put("updated-at", timestamps.write(at)));
    }

    /** With its approvals as they are now. Its {@code updated-at} stays as it was. */
    void file(ObjectNode contract) {
        List<ObjectNode> open = open(contract);
        boolean parallel = course(contract.path("id").asLong())
                .step()
                .filter(Step::isParallel)
                .isPresent();
        contract.set("current-approval", open.isEmpty() ? Trees.nothing() : open.getFirst());
        contract.set("current-parallel-approvals", parallel ? Trees.array(open) : Trees.none());
        records.of(Resource.CONTRACTS).put(contract);
    }

    /** The approvals that somebody is asked for now. */
    List<ObjectNode> open(ObjectNode contract) {
        return contract.path("status").asString("").equals("pending_approval")
                ? approvals.all(course(contract.path("id").asLong()).round).stream()
                        .filter(Approvals::isOpen)
                        .toList()
                : List.of();
    }
}
