package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.client.AccountReference;
import io.tropicapp.coupa.client.CoupaRequisition;
import io.tropicapp.coupa.client.Reference;
import io.tropicapp.coupa.client.RequisitionBody;
import io.tropicapp.coupa.client.RequisitionBody.Cost;
import io.tropicapp.coupa.workflows.requisition.RequisitionDraft;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A draft of Tropic's in Coupa's terms. */
final class Bodies {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern SEGMENT = Pattern.compile("segment-(\\d{1,2})");

    private Bodies() {}

    static RequisitionDraft draft(JsonNode kept) {
        return JSON.treeToValue(kept, RequisitionDraft.class);
    }

    /** @param lines those that are there: a line of the same number is changed rather than added */
    static RequisitionBody of(RequisitionDraft draft, Mark mark, List<CoupaRequisition.Line> lines) {
        var custom = new HashMap<>(json(draft.customFields()));
        custom.putAll(mark.customFields());
        return new RequisitionBody(
                Optional.of(draft.title()),
                mark.justification(draft.justification()),
                mark.buyerNote(),
                mark.externalPoReference(),
                draft.needByDate(),
                Optional.of(draft.requester()),
                draft.department().flatMap(Bodies::reference),
                draft.shipToAddress().flatMap(Bodies::reference),
                Optional.of(draft.currency()),
                lines(draft, lines),
                custom);
    }

    private static List<RequisitionBody.Line> lines(RequisitionDraft draft, List<CoupaRequisition.Line> there) {
        var lines = new ArrayList<RequisitionBody.Line>();
        for (var line : draft.lines()) {
            long number = lines.size() + 1L;
            var id = there.stream()
                    .filter(known -> known.lineNum().equals(Optional.of(number)))
                    .findFirst()
                    .flatMap(CoupaRequisition.Line::id);
            lines.add(line(line, draft, id));
        }
        return lines;
    }

    private static RequisitionBody.Line line(RequisitionDraft.Line line, RequisitionDraft draft, Optional<Long> id) {
        return new RequisitionBody.Line(
                id,
                line.description(),
                cost(line),
                line.supplier().or(draft::supplier),
                line.commodity().flatMap(Bodies::reference),
                line.account().flatMap(Bodies::account),
                line.needByDate(),
                line.supplierPartNumber(),
                line.contract(),
                json(line.customFields()));
    }

    private static Cost cost(RequisitionDraft.Line line) {
        return line.amount()
                .<Cost>map(Cost.Amount::new)
                .orElseGet(() -> new Cost.Quantity(
                        line.quantity().orElse(BigDecimal.ONE),
                        line.unitPrice().orElse(BigDecimal.ZERO),
                        line.unitOfMeasure()));
    }

    private static Optional<Reference> reference(RequisitionDraft.Reference named) {
        return named.coupaId()
                .<Reference>map(Reference.Id::new)
                .or(() -> named.name().map(Reference.Name::new));
    }

    private static Optional<AccountReference> account(RequisitionDraft.Account account) {
        Optional<Reference> chart = account.accountType().map(Reference.Name::new);
        return account.coupaId()
                .<AccountReference>map(AccountReference.Id::new)
                .or(() -> account.code().map(code -> new AccountReference.Code(code, chart)))
                .or(() -> segments(account.segments()).map(segments -> new AccountReference.Segments(segments, chart)));
    }

    private static Optional<SortedMap<Integer, String>> segments(Map<String, String> named) {
        SortedMap<Integer, String> numbered = new TreeMap<>();
        named.forEach((name, value) -> {
            var number = SEGMENT.matcher(name);
            if (number.matches()) {
                numbered.put(Integer.valueOf(number.group(1)), value);
            }
        });
        return numbered.isEmpty() ? Optional.empty() : Optional.of(numbered);
    }

    private static Map<String, JsonNode> json(Map<String, Object> values) {
        var trees = new HashMap<String, JsonNode>();
        values.forEach((name, value) -> trees.put(name, JSON.valueToTree(value)));
        return trees;
    }
}
