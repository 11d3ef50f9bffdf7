package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.client.CoupaRequisition;
import io.tropicapp.coupa.store.requisition.RequisitionRow;
import io.tropicapp.coupa.workflows.requisition.RequisitionStatus;
import io.tropicapp.coupa.workflows.requisition.Turn;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A row on its way to its next version: each method names what changes, and the rest stays. */
final class Edit {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final RequisitionRow before;
    private Optional<Integer> takenRevision;
    private Optional<Long> coupaId;
    private Optional<Instant> creationBegunAt;
    private Optional<String> coupaStatus;
    private RequisitionStatus status;
    private Turn waitingFor;
    private int round;
    private Optional<String> rejectReason;
    private JsonNode refusal;
    private Optional<String> note;
    private Optional<BigDecimal> total;
    private Optional<String> currency;
    private Optional<Instant> submittedAt;
    private Optional<Instant> coupaUpdatedAt;
    private Optional<Instant> endedAt;

    private Edit(RequisitionRow before) {
        this.before = before;
        this.takenRevision = before.takenRevision();
        this.coupaId = before.coupaId();
        this.creationBegunAt = before.creationBegunAt();
        this.coupaStatus = before.coupaStatus();
        this.status = RequisitionStatus.valueOf(before.status());
        this.waitingFor = Turn.valueOf(before.waitingFor());
        this.round = before.round();
        this.rejectReason = before.rejectReason();
        this.refusal = before.refusal();
        this.note = before.note();
        this.total = before.total();
        this.currency = before.currency();
        this.submittedAt = before.submittedAt();
        this.coupaUpdatedAt = before.coupaUpdatedAt();
        this.endedAt = before.endedAt();
    }

    static Edit of(Known known) {
        return new Edit(known.row());
    }

    /** Something is about to be sent to Coupa whose outcome may stay unclear. */
    Edit begins(Instant now) {
        creationBegunAt = Optional.of(now);
        return this;
    }

    /** What was sent has had its effect, or surely has none. */
    Edit settles() {
        creationBegunAt = Optional.empty();
        return this;
    }

    /** Coupa has the newest draft. */
    Edit takes(long id) {
        takenRevision = Optional.of(before.draftRevision());
        refusal = JSON.createArrayNode();
        return isKnownAs(id);
    }

    Edit isKnownAs(long id) {
        coupaId = Optional.of(id);
        return settles();
    }

    Edit refuses(List<Complaint> complaints) {
        refusal = JSON.valueToTree(complaints);
        note = Optional.empty();
        return settles().stands(RequisitionStatus.REFUSED, Turn.REQUESTER);
    }

    /** What Coupa shows. A note from before no longer holds. */
    Edit sees(CoupaRequisition seen, Known known) {
        stands(CoupaStatus.of(seen, known));
        coupaStatus = seen.status().or(() -> coupaStatus);
        round = Rounds.after(seen, status, known);
        rejectReason = Rejections.reason(seen, status, known);
        total = seen.total().or(() -> total);
        currency = seen.currency().or(() -> currency);
        submittedAt = seen.submittedAt().or(() -> submittedAt);
        coupaUpdatedAt = seen.updatedAt().or(() -> coupaUpdatedAt);
        note = CoupaStatus.note(seen);
        if (status != RequisitionStatus.REFUSED) {
            refusal = JSON.createArrayNode();
        }
        return this;
    }

    Edit stands(RequisitionStatus now) {
        return stands(now, CoupaStatus.turn(now));
    }

    private Edit stands(RequisitionStatus now, Turn turn) {
        status = now;
        waitingFor = turn;
        return this;
    }

    Edit waitsFor(Turn turn, String why) {
        waitingFor = turn;
        note = Optional.of(why);
        return this;
    }

    Edit notes(String said) {
        note = Optional.of(said);
        return this;
    }

    Edit ends(Instant now) {
        endedAt = endedAt.or(() -> Optional.of(now));
        return this;
    }

    RequisitionStatus status() {
        return status;
    }

    int round() {
        return round;
    }

    RequisitionRow row() {
        return new RequisitionRow(
                before.connectionId(),
                before.tropicRequestId(),
                before.draft(),
                before.draftRevision(),
                takenRevision,
                coupaId,
                creationBegunAt,
                coupaStatus,
                status.name(),
                waitingFor.name(),
                round,
                rejectReason,
                refusal,
                note,
                total,
                currency,
                submittedAt,
                coupaUpdatedAt,
                before.observedAt(),
                before.version(),
                before.toldVersion(),
                endedAt,
                before.createdAt(),
                before.changedAt());
    }
}
