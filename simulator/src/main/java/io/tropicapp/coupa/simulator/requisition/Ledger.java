package io.tropicapp.coupa.simulator.requisition;

import io.tropicapp.coupa.simulator.approval.Approvals;
import io.tropicapp.coupa.simulator.approval.Course;
import io.tropicapp.coupa.simulator.approval.People;
import io.tropicapp.coupa.simulator.approval.Step;
import io.tropicapp.coupa.simulator.format.Refusal;
import io.tropicapp.coupa.simulator.record.Records;
import io.tropicapp.coupa.simulator.record.Resource;
import io.tropicapp.coupa.simulator.record.Row;
import io.tropicapp.coupa.simulator.record.Timestamps;
import io.tropicapp.coupa.simulator.record.Trees;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The requisitions as they are filed: header, lines and where each is on its way. Whoever reads to write holds its monitor
 * meanwhile.
 */
final class Ledger {

    final Records records;
    final Timestamps timestamps;
    final People people;
    final Approvals approvals;

    private final Map<Long, Course> courses = new HashMap<>();

    Ledger(Records records, Timestamps timestamps) {
        this.records = records;
        this.timestamps = timestamps;
        this.people = new People(records);
        this.approvals = new Approvals(records, timestamps, "RequisitionHeader");
    }

    /** A copy of the header, to be changed and filed. */
    ObjectNode header(long id) {
        return records.of(Resource.REQUISITIONS)
                .find(id)
                .map(row -> row.tree().deepCopy())
                .orElseThrow(() -> Refusal.of(404, "Record not found"));
    }

    /** A copy of the header that the line belongs to. */
    ObjectNode headerOfLine(long line) {
        return headers().stream()
                .filter(header -> header.path("requisition-lines")
                        .valueStream()
                        .anyMatch(each -> each.path("id").asLong() == line))
                .findFirst()
                .map(ObjectNode::deepCopy)
                .orElseThrow(() -> Refusal.of(404, "Record not found"));
    }

    List<ObjectNode> headers() {
        return records.of(Resource.REQUISITIONS).rows().stream().map(Row::tree).toList();
    }

    Course course(long id) {
        return courses.computeIfAbsent(id, unseen -> new Course());
    }

    Instant now() {
        return timestamps.now();
    }

    /** Files the header as changed at that moment by that user. */
    void file(ObjectNode header, JsonNode by, Instant at) {
        header.put("updated-at", timestamps.write(at));
        header.set("updated-by", by);
        file(header);
    }

    /** Files the header with its lines and approvals as they are now. Its {@code updated-at} stays as it was. */
    void file(ObjectNode header) {
        showApprovals(header);
        header.path("requisition-lines")
                .values()
                .forEach(line -> records.of(Resource.REQUISITION_LINES).put((ObjectNode) line.deepCopy()));
        records.of(Resource.REQUISITIONS).put(header);
    }

    void remove(long id) {
        header(id)
                .path("requisition-lines")
                .values()
                .forEach(line -> records.of(Resource.REQUISITION_LINES)
                        .remove(line.path("id").asLong()));
        approvals.remove(approvals.of(id));
        records.of(Resource.REQUISITIONS).remove(id);
        courses.remove(id);
    }

    private void showApprovals(ObjectNode header) {
        Course course = course(header.path("id").asLong());
        List<ObjectNode> round = approvals.all(course.round);
        boolean asked = header.path("status").asString("").equals("pending_approval");
        List<ObjectNode> open = asked ? round.stream().filter(Approvals::isOpen).toList() : List.of();
        boolean parallel = course.step().filter(Step::isParallel).isPresent();
        header.set("approvals", Trees.array(round));
        header.set("current-approval", open.isEmpty() ? Trees.nothing() : open.getFirst());
        header.set("current-parallel-approvals", parallel ? Trees.array(open) : Trees.none());
    }
}
