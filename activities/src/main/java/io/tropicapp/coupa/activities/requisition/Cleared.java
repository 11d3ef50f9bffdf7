package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.client.CoupaRequisition;
import io.tropicapp.coupa.workflows.requisition.RequisitionDraft;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What earlier drafts had of what may be lacking, in Coupa's names: it is taken away where the newest does not have it. What was
 * never ours stays, such as an account that a buyer has added in Coupa.
 */
final class Cleared {

    private Cleared() {}

    /** Those that have such a line. */
    static List<RequisitionDraft> having(int at, List<RequisitionDraft> earlier) {
        return earlier.stream().filter(draft -> draft.lines().size() > at).toList();
    }

    static Set<String> ofHeader(List<RequisitionDraft> earlier) {
        var names = new HashSet<String>();
        addIf(names, "justification", earlier, RequisitionDraft::justification);
        addIf(names, "need-by-date", earlier, RequisitionDraft::needByDate);
        addIf(names, "department", earlier, RequisitionDraft::department);
        return names;
    }

    /** @param changed the line in Coupa: one that becomes an amount has no quantity any more */
    static Set<String> ofLine(
            RequisitionDraft.Line now,
            int at,
            Optional<CoupaRequisition.Line> changed,
            List<RequisitionDraft> earlier) {
        var names = new HashSet<String>();
        addIf(
                names,
                "supplier",
                earlier,
                draft -> draft.lines().get(at).supplier().or(draft::supplier));
        addIf(names, "commodity", earlier, draft -> draft.lines().get(at).commodity());
        addIf(names, "account", earlier, draft -> draft.lines().get(at).account());
        addIf(names, "need-by-date", earlier, draft -> draft.lines().get(at).needByDate());
        addIf(names, "source-part-num", earlier, draft -> draft.lines().get(at).supplierPartNumber());
        addIf(names, "contract", earlier, draft -> draft.lines().get(at).contract());
        addIf(names, "uom", earlier, draft -> draft.lines().get(at).unitOfMeasure());
        if (now.amount().isPresent()
                && changed.flatMap(CoupaRequisition.Line::quantity).isPresent()) {
            names.addAll(Set.of("quantity", "uom"));
        }
        return names;
    }

    private static void addIf(
            Set<String> names,
            String name,
            List<RequisitionDraft> earlier,
            Function<RequisitionDraft, Optional<?>> attribute) {
        if (earlier.stream().anyMatch(draft -> attribute.apply(draft).isPresent())) {
            names.add(name);
        }
    }
}
