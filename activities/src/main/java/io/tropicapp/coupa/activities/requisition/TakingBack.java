package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.client.CoupaException;
import io.tropicapp.coupa.client.CoupaRequisition;
import io.tropicapp.coupa.workflows.requisition.RequisitionStatus;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes a request back. Coupa's API can delete a draft, and nothing else: there is no call that withdraws. */
@Component
class TakingBack {

    private static final Set<String> DELETABLE = Set.of("draft", "cart");

    private final RequisitionRecords records;
    private final Creation creation;
    private final Looks looks;
    private final Disappearance disappearance;

    TakingBack(RequisitionRecords records, Creation creation, Looks looks, Disappearance disappearance) {
        this.records = records;
        this.creation = creation;
        this.looks = looks;
        this.disappearance = disappearance;
    }

    /** @param how what a person can do, where Coupa's API cannot */
    record Taken(Known known, Optional<String> how) {}

    Taken takeBack(CoupaClient coupa, Known known) {
        if (known.hasEnded()) {
            return new Taken(known, Optional.empty());
        }
        return known.row().coupaId().isPresent() ? fromCoupa(coupa, known) : beforeCoupa(coupa, known);
    }

    /** An attempt whose outcome stayed unclear may have made it after all. */
    private Taken beforeCoupa(CoupaClient coupa, Known known) {
        creation.mustHaveSettled(known);
        return creation.find(coupa, known)
                .map(found -> fromCoupa(
                        coupa, records.write(known, Edit.of(known).isKnownAs(found.id()), Sighting.of(found))))
                .orElseGet(() -> new Taken(
                        records.write(known, Edit.of(known).settles().stands(RequisitionStatus.ABANDONED)),
                        Optional.empty()));
    }

    private Taken fromCoupa(CoupaClient coupa, Known known) {
        CoupaRequisition there;
        try {
            there = coupa.requisitions().get(known.row().coupaId().orElseThrow());
        } catch (CoupaException.RecordNotFound e) {
            return goneOrKept(looks.gone(coupa, known));
        }
        var seen = looks.seen(coupa, known, there);
        return there.status().filter(DELETABLE::contains).isPresent()
                ? delete(coupa, seen)
                : new Taken(seen, InCoupa.how(seen));
    }

    /** What was seen is written already: an attempt whose answer is lost finds nothing there, and knows that it was a draft. */
    private Taken delete(CoupaClient coupa, Known draft) {
        try {
            coupa.requisitionWrites().deleteDraft(draft.row().coupaId().orElseThrow());
            return new Taken(disappearance.deleted(draft), Optional.empty());
        } catch (CoupaException.RecordNotFound e) {
            return goneOrKept(looks.gone(coupa, draft));
        } catch (CoupaException.Rejected | CoupaException.EndpointUnavailable e) {
            return refused(looks.look(coupa, draft), e);
        }
    }

    private static Taken goneOrKept(Known known) {
        return new Taken(
                known, known.hasEnded() ? Optional.empty() : known.row().note());
    }

    private static Taken refused(Known known, CoupaException why) {
        return new Taken(known, known.hasEnded() ? Optional.empty() : Optional.of(InCoupa.delete(known, why)));
    }
}
