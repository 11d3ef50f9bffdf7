package io.tropicapp.coupa.simulator.requisition;

import io.tropicapp.coupa.simulator.record.Records;
import io.tropicapp.coupa.simulator.record.Resource;
import io.tropicapp.coupa.simulator.record.Row;
import io.tropicapp.coupa.simulator.record.Series;
import io.tropicapp.coupa.simulator.record.Timestamps;
import io.tropicapp.coupa.simulator.record.Trees;
import io.tropicapp.coupa.simulator.requisition.Step.Approver;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The rows of {@code /api/approvals}. They outlive the round that they belong to. */
final class Approvals {

    private static final Set<String> OPEN = Set.of("pending_approval", "on_hold");

    private final Records records;
    private final Timestamps timestamps;

    Approvals(Records records, Timestamps timestamps) {
        this.records = records;
        this.timestamps = timestamps;
    }

    /** Asks the approver, from that moment on. */
    long open(long requisition, Step step, Approver approver, int position, JsonNode author, Instant at) {
        ObjectNode approval = make(requisition, step, approver, position, "pending_approval");
        String now = timestamps.write(at);
        approval.put("created-at", now).put("updated-at", now);
        approval.set("created-by", author);
        approval.set("updated-by", author);
        return put(approval);
    }

    /** What a draft shows of the chain that it would go through: rows without times and authors. */
    long preview(long requisition, Step step, Approver approver, int position) {
        return put(make(requisition, step, approver, position, position == 1 ? "pending_approval" : "not_started"));
    }

    /** Ends an approval, or holds it, in the name of that user. */
    void decide(ObjectNode approval, String status, JsonNode by, String note, Instant at) {
        approval.put("status", status)
                .put("note", note.isEmpty() ? null : note)
                .put("approval-date", status.equals("on_hold") ? null : timestamps.write(at));
        approval.set("approved-by", status.equals("on_hold") ? Trees.nothing() : by);
        touch(approval, by, at);
    }

    /** Ends what nobody will decide any more. */
    void drop(Collection<Long> ids, String status, JsonNode by, Instant at) {
        all(ids).stream().filter(Approvals::isOpen).forEach(approval -> {
            approval.put("status", status);
            touch(approval, by, at);
        });
    }

    void delegate(ObjectNode approval, ObjectNode to, JsonNode by, Instant at) {
        ObjectNode delegate = Trees.userSimple(to);
        approval.put("delegate-id", delegate.path("id").asString());
        approval.set("delegate", delegate);
        approval.set("delegates", Trees.array(List.of(delegate)));
        touch(approval, by, at);
    }

    Optional<ObjectNode> find(long id) {
        return records.of(Resource.APPROVALS).find(id).map(row -> row.tree().deepCopy());
    }

    /** Copies, in the order of the ids given. */
    List<ObjectNode> all(Collection<Long> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    void remove(Collection<Long> ids) {
        ids.forEach(records.of(Resource.APPROVALS)::remove);
    }

    /** Those of the requisition in all of its rounds. */
    List<Long> of(long requisition) {
        return records.of(Resource.APPROVALS).rows().stream()
                .filter(row -> row.tree().path("approvable-id").asLong() == requisition)
                .map(Row::id)
                .toList();
    }

    static boolean isOpen(JsonNode approval) {
        return OPEN.contains(approval.path("status").asString(""));
    }

    private void touch(ObjectNode approval, JsonNode by, Instant at) {
        approval.put("updated-at", timestamps.write(at));
        approval.set("updated-by", by);
        put(approval);
    }

    private long put(ObjectNode approval) {
        return records.of(Resource.APPROVALS).put(approval).id();
    }

    private ObjectNode make(long requisition, Step step, Approver approver, int position, String status) {
        ObjectNode approval = Trees.object()
                .put("id", records.next(Series.APPROVAL))
                .put("created-at", (String) null)
                .put("updated-at", (String) null)
                .put("position", position)
                .put("status", status)
                .put("type", step.type())
                .put("approvable-type", "RequisitionHeader")
                .put("approvable-id", requisition)
                .put("approver-id", approver.shown().path("id").asLong())
                .put("approver-type", approver.type())
                .put("holdable", !step.isSelf())
                .put("parallel-group-name", step.isParallel() ? step.group() : null);
        approval.set(
                "approver", approver.type().equals("User") ? Trees.userSimple(approver.shown()) : approver.shown());
        step.chain()
                .ifPresentOrElse(
                        chain -> approval.put("approval-chain-id", chain), () -> approval.putNull("approval-chain-id"));
        for (String absent : List.of("approval-date", "note", "delegate-id", "delegate", "created-by", "updated-by")) {
            approval.putNull(absent);
        }
        approval.set("delegates", Trees.none());
        approval.set("reasons", Trees.none());
        return approval;
    }
}
