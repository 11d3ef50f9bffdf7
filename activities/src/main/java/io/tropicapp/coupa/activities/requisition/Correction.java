package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.client.CoupaException;
import io.tropicapp.coupa.client.CoupaRequisition;
import io.tropicapp.coupa.workflows.requisition.RequisitionDraft;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Sends a corrected draft of a requisition that is in Coupa. Safe to repeat: the requisition is looked at first, lines that are
 * there are changed rather than added, and one that has left its requester's hands meanwhile was sent by us or must not be
 * changed.
 */
@Component
class Correction {

    private final RequisitionRecords records;
    private final Creation creation;
    private final Attachments attachments;
    private final Looks looks;
    private final Clock clock;

    Correction(RequisitionRecords records, Creation creation, Attachments attachments, Looks looks, Clock clock) {
        this.records = records;
        this.creation = creation;
        this.attachments = attachments;
        this.looks = looks;
        this.clock = clock;
    }

    Known send(CoupaClient coupa, Known known) {
        creation.mustHaveSettled(known);
        try {
            var there = coupa.requisitions().get(known.row().coupaId().orElseThrow());
            return isOpen(there, known) ? send(coupa, known, there) : left(coupa, known, there);
        } catch (CoupaException.RecordNotFound e) {
            return looks.gone(coupa, known);
        }
    }

    private static boolean isOpen(CoupaRequisition there, Known known) {
        return CoupaStatus.of(there, known).isEditable();
    }

    /** It is submitted: by an earlier attempt of ours whose outcome stayed unclear, or by somebody in Coupa. */
    private Known left(CoupaClient coupa, Known known, CoupaRequisition there) {
        boolean ours = known.row().creationBegunAt().isPresent();
        var edit = Edit.of(known);
        return looks.seen(coupa, known, there, ours ? edit.takes(there.id()) : edit.settles());
    }

    private Known send(CoupaClient coupa, Known known, CoupaRequisition there) {
        var draft = Bodies.draft(known.row().draft());
        var begun = records.write(known, Edit.of(known).begins(clock.instant()));
        try {
            removeLines(coupa, draft, there);
            attachments.add(coupa, there.id(), draft);
            var body = Bodies.of(draft, creation.mark(known), there.lines());
            var answered = draft.submit()
                    ? coupa.requisitionWrites().updateAndSubmit(there.id(), body)
                    : coupa.requisitionWrites().update(there.id(), body);
            return records.write(begun, Edit.of(begun).takes(there.id()), Sighting.of(answered));
        } catch (CoupaException.Rejected e) {
            return records.write(begun, Edit.of(begun).refuses(Complaints.of(e)));
        } catch (CoupaException e) {
            if (!e.outcomeUnclear()) {
                records.write(begun, Edit.of(begun).settles());
            }
            throw e;
        }
    }

    /** An update leaves lines as they are that it does not name. */
    private static void removeLines(CoupaClient coupa, RequisitionDraft draft, CoupaRequisition there) {
        there.lines().stream()
                .filter(line -> line.lineNum().orElse(0L) > draft.lines().size())
                .flatMap(line -> line.id().stream())
                .forEach(coupa.requisitionWrites()::deleteLine);
    }
}
