package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.client.CoupaException;
import io.tropicapp.coupa.client.CoupaRequisition;
import io.tropicapp.coupa.client.RequisitionBody;
import io.tropicapp.coupa.store.requisition.RequisitionSettingsByConnection;
import io.tropicapp.coupa.workflows.requisition.RequisitionDraft;
import io.tropicapp.coupa.workflows.requisition.RequisitionStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
    private final RequisitionSettingsByConnection settings;
    private final Attachments attachments;
    private final Looks looks;
    private final RequisitionPatience patience;
    private final Clock clock;

    Creation(
            RequisitionRecords records,
            RequisitionSettingsByConnection settings,
            Attachments attachments,
            Looks looks,
            RequisitionPatience patience,
            Clock clock) {
        this.records = records;
        this.settings = settings;
        this.attachments = attachments;
        this.looks = looks;
        this.patience = patience;
        this.clock = clock;
    }

    Mark mark(Known known) {
        return Mark.of(known.row(), settings.of(known.row().connectionId()));
    }

    /** One that an earlier attempt has made is looked at first: it may have been submitted after all. */
    Known create(CoupaClient coupa, Known known) {
        if (known.hasEnded() || isStillRefused(known)) {
            return known;
        }
        return finish(coupa, known.row().coupaId().isPresent() ? looks.look(coupa, known) : createOrFind(coupa, known));
    }

    /** Refused at this very revision: only a correction helps. */
    private static boolean isStillRefused(Known known) {
        return known.status() == RequisitionStatus.REFUSED
                && !known.row().refusal().isEmpty();
    }

    private Known createOrFind(CoupaClient coupa, Known known) {
        mustHaveSettled(known);
        return find(coupa, known)
                .map(found -> records.write(known, Edit.of(known).takes(found.id()), Sighting.of(found)))
                .orElseGet(() -> send(coupa, records.write(known, Edit.of(known).begins(clock.instant()))));
    }

    Optional<CoupaRequisition> find(CoupaClient coupa, Known known) {
        return mark(known).find(coupa, known.row());
    }

    /** Coupa may still be taking up what an earlier attempt has sent: a look now could miss it. */
    void mustHaveSettled(Known known) {
        known.row().creationBegunAt().ifPresent(begun -> {
            var wait = Duration.between(clock.instant(), begun.plus(patience.settle()));
            if (wait.isPositive()) {
                throw Access.later(
                        "CoupaOutcomeUnclear",
                        "What was sent to Coupa got no answer. It is looked for once Coupa has surely taken it up.",
                        wait);
            }
        });
    }

    private Known send(CoupaClient coupa, Known known) {
        var draft = Bodies.draft(known.row().draft());
        var body = Bodies.of(draft, mark(known), List.of());
        try {
            var made = submitsAtOnce(draft)
                    ? coupa.requisitionWrites().createAndSubmit(body)
                    : coupa.requisitionWrites().create(body);
            return records.write(known, Edit.of(known).takes(made.id()), Sighting.of(made));
        } catch (CoupaException.Rejected e) {
            return records.write(known, Edit.of(known).refuses(Complaints.of(e)));
        } catch (CoupaException e) {
            throw settledIfClear(known, e);
        }
    }

    /** Where it is clear that nothing was done, the next attempt need not wait. */
    private CoupaException settledIfClear(Known known, CoupaException e) {
        if (!e.outcomeUnclear()) {
            records.write(known, Edit.of(known).settles());
        }
        return e;
    }

    /** Approvers shall find the attachments there, so these come before the submission. */
    private static boolean submitsAtOnce(RequisitionDraft draft) {
        return draft.submit() && draft.attachments().isEmpty();
    }

    /** What is left to do for one that is in Coupa: attachments, and the submission after them. */
    private Known finish(CoupaClient coupa, Known known) {
        var draft = Bodies.draft(known.row().draft());
        boolean open = known.row().coupaId().isPresent() && known.status() == RequisitionStatus.DRAFT;
        if (!open) {
            return known;
        }
        attachments.add(coupa, known.row().coupaId().get(), draft);
        return draft.submit() && neverSubmitted(known) ? submit(coupa, known) : known;
    }

    private static boolean neverSubmitted(Known known) {
        Optional<Instant> submitted = known.row().submittedAt();
        return submitted.isEmpty() && known.row().round() == 0;
    }

    private Known submit(CoupaClient coupa, Known known) {
        try {
            var submitted = coupa.requisitionWrites()
                    .updateAndSubmit(known.row().coupaId().orElseThrow(), RequisitionBody.unchanged());
            return records.write(known, Edit.of(known), Sighting.of(submitted));
        } catch (CoupaException.Rejected e) {
            return records.write(known, Edit.of(known).refuses(Complaints.of(e)));
        }
    }
}
