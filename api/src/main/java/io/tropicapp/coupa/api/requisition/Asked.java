package io.tropicapp.coupa.api.requisition;

import io.tropicapp.coupa.workflows.requisition.RequisitionDraft;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * What was asked for, well formed; whether Coupa's people and suppliers exist is another matter.
 *
 * @param suppliers Coupa's ids by the field that names them
 * @param catalogItems the fields that name something of a catalog
 * @param draft for the requester that was found
 */
record Asked(
        Who requester, Map<String, Long> suppliers, List<String> catalogItems, LongFunction<RequisitionDraft> draft) {

    /** Whose requisition it is to be: by either of the two. */
    record Who(Optional<Long> coupaId, Optional<String> email) {}

    /** What was kept, to be submitted as it is. */
    static Asked of(RequisitionDraft kept) {
        var suppliers = new LinkedHashMap<String, Long>();
        kept.supplier().ifPresent(id -> suppliers.put("supplier", id));
        for (int i = 0; i < kept.lines().size(); i++) {
            var field = "lines[%d].supplier".formatted(i);
            kept.lines().get(i).supplier().ifPresent(id -> suppliers.put(field, id));
        }
        return new Asked(
                new Who(Optional.of(kept.requester()), Optional.empty()),
                suppliers,
                List.of(),
                requester -> Drafts.submitted(kept));
    }
}
