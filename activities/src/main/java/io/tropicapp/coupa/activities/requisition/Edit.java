package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.client.CoupaRequisition;
import io.tropicapp.coupa.store.requisition.RequisitionRow;
import io.tropicapp.coupa.store.requisition.RequisitionSettings;
import io.tropicapp.coupa.store.requisition.SentDraft;
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

    /** What is found in Coupa though nothing is known of its being sent. */
    private static final int FIRST = 1;

    private final RequisitionRow before;
    private JsonNode draft;
    private int draftRevision;
    private Optional<Integer> takenRevision;
    private Optional<Long> coupaId;
    private Optional<Instant> creationBegunAt;
    private Optional<SentDraft> sent;
    private Optional<SentDraft> taken;
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
        this.draft = before.draft();
        this.draftRevision = before.draftRevision();
        this.takenRevision = before.takenRevision();
        this.coupaId = before.coupaId();
        this.creationBegunAt = before.creationBegunAt();
        this.sent = before.sent();
        this.taken = before.taken();
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

    /**
     * The newest draft is about to be sent to Coupa, and the outcome may stay unclear.
     *
     * @param marked how it is recognised there
     */
    Edit begins(Instant now, RequisitionSettings marked) {
        creationBegunAt = Optional.of(now);
        sent = Optional.of(new SentDraft(draftRevision, draft, marked.recognizeBy(), marked.customField()));
        return this;
    }

    /** What was begun is sent only now. */
    Edit goesOn(Instant now) {
        creationBegunAt = Optional.of(now);
        return this;
    }

    /** What may be in Coupa is rather this, of an earlier attempt. */
    Edit hadSent(SentDraft earlier) {
        sent = Optional.of(earlier);
        return this;
    }

    /** What was sent has had its effect, or surely has none. */
    Edit settles() {
        creationBegunAt = Optional.empty();
        return this;
    }

    /** Coupa has what was sent last. A newer draft may have come since, and is still to be sent. */
    Edit takes(long id) {
        taken = sent.or(() -> taken);
        takenRevision = Optional.of(taken.map(SentDraft::revision).orElse(FIRST));
        refusal = JSON.createArrayNode();
        return isKnownAs(id);
    }

    /** A draft that is newer than what Coupa has taken came too late. */
    Edit dropsLateDraft() {
        taken.filter(there -> there.revision() < draftRevision).ifPresent(there -> {
            draft = there.draft();
            draftRevision = there.revision();
        });
        return this;
    }

    Edit isKnownAs(long id) {
        coupaId = Optional.of(id);
        return settles();
    }

    /** Coupa does not take what was sent last. Where there is a newer draft, that one is still to be sent. */
    Edit refuses(List<Complaint> complaints) {
        if (sent.filter(it -> it.revision() < draftRevision).isPresent()) {
            return settles();
        }
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
                draft,
                draftRevision,
                takenRevision,
                coupaId,
                creationBegunAt,
                sent,
                taken,
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
