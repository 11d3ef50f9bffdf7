package io.tropicapp.coupa.simulator.approval;

import io.tropicapp.coupa.simulator.approval.Step.Approver;
import io.tropicapp.coupa.simulator.record.Records;
import io.tropicapp.coupa.simulator.record.Resource;
import io.tropicapp.coupa.simulator.record.Row;
import io.tropicapp.coupa.simulator.record.Series;
import io.tropicapp.coupa.simulator.record.Timestamps;
import io.tropicapp.coupa.simulator.record.Trees;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The rows of {@code /api/approvals} that are of one kind of document. They outlive the round that they belong to. */
public final class Approvals {

    private static final Set<String> OPEN = Set.of("pending_approval", "on_hold");

    private final Records records;
    private final Timestamps timestamps;
    private final String approvable;

    /** @param approvable Coupa's name for the kind of document, such as {@code RequisitionHeader} */
    public Approvals(Records records, Timestamps timestamps, String approvable) {
        this.records = records;
        this.timestamps = timestamps;
        this.approvable = approvable;
    }

    /** Asks the approver, from that moment on. */
    public long open(long document, Step step, Approver approver, int position, JsonNode author, Instant at) {
        ObjectNode approval = make(document, step, approver, position, "pending_approval");
        String now = timestamps.write(at);
        approval.put("created-at", now).put("updated-at", now);
        approval.set("created-by", author);
        approval.set("updated-by", author);
        return put(approval);
    }

    /** What a draft shows of the chain that it would go through: rows without times and authors. */
    public long preview(long document, Step step, Approver approver, int position) {
        return put(make(document, step, approver, position, position == 1 ? "pending_approval" : "not_started"));
    }

    /** Ends an approval, or holds it, in the name of that user. */
    public void decide(ObjectNode approval, String status, JsonNode by, String note, Instant at) {
        approval.put("status", status)
                .put("note", note.isEmpty() ? null : note)
                .put("approval-date", status.equals("on_hold") ? null : timestamps.write(at));
        approval.set("approved-by", status.equals("on_hold") ? Trees.nothing() : by);
        touch(approval, by, at);
    }

    /** Ends what nobody will decide any more. */
    public void drop(Collection<Long> ids, String status, JsonNode by, Instant at) {
        all(ids).stream().filter(Approvals::isOpen).forEach(approval -> {
            approval.put("status", status);
            touch(approval, by, at);
        });
    }

    public void delegate(ObjectNode approval, ObjectNode to, JsonNode by, Instant at) {
        ObjectNode delegate = Trees.userSimple(to);
        approval.put("delegate-id", delegate.path("id").asString());
        approval.set("delegate", delegate);
        approval.set("delegates", Trees.array(List.of(delegate)));
        touch(approval, by, at);
    }

    public Optional<ObjectNode> find(long id) {
        return records.of(Resource.APPROVALS)
                .find(id)
                .map(Row::tree)
                .filter(this::isOurs)
                .map(ObjectNode::deepCopy);
    }

    private boolean isOurs(ObjectNode approval) {
        return approval.path("approvable-type").asString("").equals(approvable);
    }

    /** Copies, in the order of the ids given. */
    public List<ObjectNode> all(Collection<Long> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    public void remove(Collection<Long> ids) {
        ids.forEach(records.of(Resource.APPROVALS)::remove);
    }

    /** Those of the document in all of its rounds. */
    public List<Long> of(long document) {
        return records.of(Resource.APPROVALS).rows().stream()
                .filter(row -> isOurs(row.tree()))
                .filter(row -> row.tree().path("approvable-id").asLong() == document)
                .map(Row::id)
                .toList();
    }

    public static boolean isOpen(JsonNode approval) {
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

    private ObjectNode make(long document, Step step, Approver approver, int position, String status) {
        ObjectNode approval = Trees.object()
                .put("id", records.next(Series.APPROVAL))
                .put("created-at", (String) null)
                .put("updated-at", (String) null)
                .put("position", position)
                .put("status", status)
                .put("type", step.type())
                .put("approvable-type", approvable)
                .put("approvable-id", document)
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
