package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.client.AccountReference;
import io.tropicapp.coupa.client.CoupaRequisition;
import io.tropicapp.coupa.client.Reference;
import io.tropicapp.coupa.client.RequisitionBody;
import io.tropicapp.coupa.client.RequisitionBody.Cost;
import io.tropicapp.coupa.workflows.requisition.RequisitionDraft;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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

    /** Of a new requisition. */
    static RequisitionBody of(RequisitionDraft draft, Mark mark) {
        return of(draft, mark, LinesThere.none(), List.of());
    }

    /**
     * Of one that is there.
     *
     * @param there its lines, which are changed rather than added
     * @param earlier what may be in Coupa of ours: what the draft lacks of it is taken away, and what others have written stays
     */
    static RequisitionBody of(RequisitionDraft draft, Mark mark, LinesThere there, List<RequisitionDraft> earlier) {
        var custom = customFields(
                draft.customFields(),
                earlier.stream().map(RequisitionDraft::customFields).toList());
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
                lines(draft, there, earlier),
                custom,
                Cleared.ofHeader(earlier));
    }

    private static List<RequisitionBody.Line> lines(
            RequisitionDraft draft, LinesThere there, List<RequisitionDraft> earlier) {
        return IntStream.range(0, draft.lines().size())
                .mapToObj(at -> line(draft, at, there, earlier))
                .toList();
    }

    private static RequisitionBody.Line line(
            RequisitionDraft draft, int at, LinesThere there, List<RequisitionDraft> earlier) {
        var line = draft.lines().get(at);
        var changed = there.at(at);
        var before = changed.isEmpty() ? List.<RequisitionDraft>of() : Cleared.having(at, earlier);
        return new RequisitionBody.Line(
                changed.flatMap(CoupaRequisition.Line::id),
                line.description(),
                cost(line),
                line.supplier().or(draft::supplier),
                line.commodity().flatMap(Bodies::reference),
                line.account().flatMap(Bodies::account),
                line.needByDate(),
                line.supplierPartNumber(),
                line.contract(),
                customFields(
                        line.customFields(),
                        before.stream()
                                .map(one -> one.lines().get(at).customFields())
                                .toList()),
                Cleared.ofLine(line, at, changed, before));
    }

    /** Those of the draft, and null for each that it had before. */
    private static Map<String, JsonNode> customFields(Map<String, Object> now, List<Map<String, Object>> before) {
        var fields = new HashMap<String, JsonNode>();
        before.forEach(earlier -> earlier.keySet()
                .forEach(name -> fields.put(name, JSON.getNodeFactory().nullNode())));
        now.forEach((name, value) -> fields.put(name, JSON.valueToTree(value)));
        return fields;
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
}
