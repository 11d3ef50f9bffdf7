package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.client.CoupaException;
import io.tropicapp.coupa.client.CoupaRequisition;
import io.tropicapp.coupa.store.requisition.SentDraft;
import io.tropicapp.coupa.workflows.requisition.RequisitionDraft;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Sends a corrected draft of a requisition that is in Coupa. Safe to repeat: the requisition is looked at first, lines that are
 * there are changed rather than added, and one that has left its requester's hands meanwhile was sent by us or must not be
 * changed.
 */
@Component
class Correction {

    private final RequisitionRecords records;
    private final Intents intents;
    private final Attachments attachments;
    private final Looks looks;

    Correction(RequisitionRecords records, Intents intents, Attachments attachments, Looks looks) {
        this.records = records;
        this.intents = intents;
        this.attachments = attachments;
        this.looks = looks;
    }

    /** Sends the newest draft if Coupa has an older one: it was kept while that was on its way. */
    Known sendIfBehind(CoupaClient coupa, Known known) {
        boolean sends =
                known.row().coupaId().isPresent() && known.isBehind() && !known.isRefused() && !known.hasEnded();
        return sends ? send(coupa, known) : known;
    }

    Known send(CoupaClient coupa, Known known) {
        intents.mustHaveSettled(known);
        try {
            var there = there(coupa, known);
            return isOpen(there, known) ? send(coupa, known, there) : left(coupa, known, there, inDoubt(known));
        } catch (CoupaException.RecordNotFound e) {
            return late(looks.gone(coupa, records.again(known)));
        }
    }

    private static CoupaRequisition there(CoupaClient coupa, Known known) {
        return coupa.requisitions().get(known.row().coupaId().orElseThrow());
    }

    private static boolean isOpen(CoupaRequisition there, Known known) {
        return CoupaStatus.of(there, known).isEditable();
    }

    private static Optional<SentDraft> inDoubt(Known known) {
        return known.row().sent().filter(sent -> known.row().creationBegunAt().isPresent());
    }

    /**
     * It is submitted: by an earlier attempt of ours whose outcome stayed unclear, or by somebody in Coupa. What Coupa does not
     * have by now comes too late.
     */
    private Known left(CoupaClient coupa, Known known, CoupaRequisition there, Optional<SentDraft> ours) {
        var edit = ours.map(sent -> Edit.of(known).hadSent(sent).takes(there.id()))
                .orElseGet(() -> Edit.of(known).settles());
        return late(looks.seen(coupa, known, there, edit));
    }

    private Known late(Known known) {
        return records.write(known, Edit.of(known).dropsLateDraft());
    }

    private Known send(CoupaClient coupa, Known known, CoupaRequisition there) {
        var draft = Bodies.draft(known.row().draft());
        var begun = intents.begun(known);
        try {
            var lines = LinesThere.of(there).cutTo(draft.lines().size(), coupa);
            var complaints = lines.complaints(draft.lines().size());
            if (!complaints.isEmpty()) {
                return records.answered(begun, edit -> edit.refuses(complaints));
            }
            attachments.add(coupa, there.id(), draft);
            var answered = sent(coupa, intents.begunAnew(begun), draft, lines, known);
            return records.answered(begun, edit -> edit.takes(there.id()), Sighting.of(answered));
        } catch (CoupaException.RecordNotFound e) {
            throw e;
        } catch (CoupaException.Rejected e) {
            return refused(coupa, records.again(begun), e, inDoubt(known));
        } catch (CoupaException e) {
            throw intents.settledIfClear(begun, e);
        }
    }

    private CoupaRequisition sent(
            CoupaClient coupa, Known begun, RequisitionDraft draft, LinesThere lines, Known before) {
        var earlier = Stream.concat(before.row().taken().stream(), before.row().sent().stream())
                .distinct()
                .map(sent -> Bodies.draft(sent.draft()))
                .toList();
        var body = Bodies.of(draft, intents.mark(begun), lines, earlier);
        var writes = intents.inTime(coupa, begun).requisitionWrites();
        return draft.submit()
                ? writes.updateAndSubmit(lines.requisition(), body)
                : writes.update(lines.requisition(), body);
    }

    /** Looked at before it is believed: it may be refused because what an earlier attempt sent has taken effect meanwhile. */
    private Known refused(
            CoupaClient coupa, Known begun, CoupaException.Rejected refusal, Optional<SentDraft> earlier) {
        var there = there(coupa, begun);
        return isOpen(there, begun)
                ? records.answered(begun, edit -> edit.refuses(Complaints.of(refusal)))
                : left(coupa, begun, there, earlier);
    }
}
