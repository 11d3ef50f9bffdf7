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

    TakingBack(RequisitionRecords records, Creation creation, Looks looks) {
        this.records = records;
        this.creation = creation;
        this.looks = looks;
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
        try {
            var there = coupa.requisitions().get(known.row().coupaId().orElseThrow());
            if (there.status().filter(DELETABLE::contains).isPresent()) {
                coupa.requisitionWrites().deleteDraft(there.id());
                return new Taken(looks.gone(known), Optional.empty());
            }
            return new Taken(looks.seen(coupa, known, there), Optional.of(inCoupa(there)));
        } catch (CoupaException.RecordNotFound e) {
            return new Taken(looks.gone(known), Optional.empty());
        }
    }

    private static String inCoupa(CoupaRequisition there) {
        return ("Coupa's API cannot withdraw a requisition that is %s. Its requester can: open requisition %d in Coupa and"
                        + " choose Withdraw. It is seen here with the next sync.")
                .formatted(there.status().orElse("submitted"), there.id());
    }
}
