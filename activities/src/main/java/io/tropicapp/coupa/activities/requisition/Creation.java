package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.client.CoupaException;
import io.tropicapp.coupa.client.CoupaRequisition;
import io.tropicapp.coupa.client.RequisitionBody;
import io.tropicapp.coupa.workflows.requisition.RequisitionDraft;
import io.tropicapp.coupa.workflows.requisition.RequisitionStatus;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Creates a requisition exactly once in effect. Before anything is sent, the intent is written down, and a requisition with our
 * mark is looked for. After an outcome that stayed unclear, the next attempt waits until Coupa has surely taken up or dropped
 * what was sent, and looks again.
 */
@Component
class Creation {

    private final RequisitionRecords records;
    private final Intents intents;
    private final Attachments attachments;
    private final Looks looks;

    Creation(RequisitionRecords records, Intents intents, Attachments attachments, Looks looks) {
        this.records = records;
        this.intents = intents;
        this.attachments = attachments;
        this.looks = looks;
    }

    /** One that an earlier attempt has made is looked at first: it may have been submitted after all. */
    Known create(CoupaClient coupa, Known known) {
        if (known.hasEnded() || known.isRefused()) {
            return known;
        }
        return finish(coupa, known.row().coupaId().isPresent() ? looked(coupa, known) : createOrFind(coupa, known));
    }

    /** While it looks as if it was not submitted, Coupa may still be taking that up. */
    private Known looked(CoupaClient coupa, Known known) {
        var seen = looks.look(coupa, known);
        if (seen.isBehind() || seen.row().creationBegunAt().isEmpty()) {
            return seen;
        }
        if (seen.status() == RequisitionStatus.DRAFT) {
            mustHaveSettled(seen);
        }
        return records.write(seen, Edit.of(seen).settles());
    }

    void mustHaveSettled(Known known) {
        intents.mustHaveSettled(known);
    }

    private Known createOrFind(CoupaClient coupa, Known known) {
        mustHaveSettled(known);
        return search(coupa, known)
                .map(found -> records.write(known, Edit.of(known).takes(found.id()), Sighting.of(found)))
                .orElseGet(() -> send(coupa, intents.begunAsChosen(known)));
    }

    /** What an attempt has made. Where nothing was ever sent, Coupa need not be asked. */
    Optional<CoupaRequisition> find(CoupaClient coupa, Known known) {
        return known.wasNeverSent() ? Optional.empty() : search(coupa, known);
    }

    private Optional<CoupaRequisition> search(CoupaClient coupa, Known known) {
        return Search.find(coupa, intents.mark(known), known.row().createdAt());
    }

    private Known send(CoupaClient coupa, Known known) {
        var draft = Bodies.draft(known.row().draft());
        var body = Bodies.of(draft, intents.mark(known));
        var writes = intents.inTime(coupa, known).requisitionWrites();
        try {
            var made = submitsAtOnce(draft) ? writes.createAndSubmit(body) : writes.create(body);
            var taken = records.answered(known, edit -> edit.takes(made.id()), Sighting.of(made));
            return intents.mark(taken).isOn(made) ? taken : unmarked(taken);
        } catch (CoupaException.Rejected e) {
            return records.answered(known, edit -> edit.refuses(Complaints.of(e)));
        } catch (CoupaException e) {
            throw intents.settledIfClear(known, e);
        }
    }

    private Known unmarked(Known made) {
        var note =
                "It is made, but Coupa does not show on it the Tropic request id by which requisitions are recognised (%s)."
                        .formatted(intents.marking(made).recognizeBy());
        return records.answered(
                made,
                edit -> edit.notes(note
                        + " Let Coupa keep and show that field, or choose another way: PUT requisition-settings."));
    }

    /** Approvers shall find the attachments there, so these come before the submission. */
    private static boolean submitsAtOnce(RequisitionDraft draft) {
        return draft.submit() && draft.attachments().isEmpty();
    }

    /** What is left to do for one that is in Coupa as its newest draft says: attachments, and the submission after them. */
    private Known finish(CoupaClient coupa, Known known) {
        var draft = Bodies.draft(known.row().draft());
        boolean open = known.row().coupaId().isPresent() && known.status() == RequisitionStatus.DRAFT;
        if (!open || known.isBehind()) {
            return known;
        }
        try {
            attachments.add(coupa, known.row().coupaId().get(), draft);
        } catch (CoupaException.RecordNotFound e) {
            return looks.gone(coupa, known);
        } catch (CoupaException.Rejected e) {
            return records.answered(known, edit -> edit.refuses(Complaints.ofAttachments(e)));
        }
        return draft.submit() && neverSubmitted(known) ? submit(coupa, intents.begun(known)) : known;
    }

    private static boolean neverSubmitted(Known known) {
        Optional<Instant> submitted = known.row().submittedAt();
        return submitted.isEmpty() && known.row().round() == 0;
    }

    private Known submit(CoupaClient coupa, Known begun) {
        try {
            var submitted = intents.inTime(coupa, begun)
                    .requisitionWrites()
                    .updateAndSubmit(begun.row().coupaId().orElseThrow(), RequisitionBody.unchanged());
            return records.answered(begun, Edit::settles, Sighting.of(submitted));
        } catch (CoupaException.Rejected e) {
            return refused(looks.look(coupa, begun), e);
        } catch (CoupaException e) {
            throw intents.settledIfClear(begun, e);
        }
    }

    /** Where it is submitted, it is refused because an earlier attempt has taken effect meanwhile. */
    private Known refused(Known seen, CoupaException.Rejected refusal) {
        return seen.status() == RequisitionStatus.DRAFT
                ? records.answered(seen, edit -> edit.refuses(Complaints.of(refusal)))
                : records.answered(seen, Edit::settles);
    }
}
