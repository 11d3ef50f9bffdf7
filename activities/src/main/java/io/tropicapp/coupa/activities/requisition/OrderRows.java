package io.tropicapp.coupa.activities.requisition;

import static java.util.stream.Collectors.toMap;

import io.tropicapp.coupa.client.CoupaOrder;
import io.tropicapp.coupa.client.Named;
import io.tropicapp.coupa.store.requisition.PurchaseOrderRow;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Purchase orders as rows. */
final class OrderRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** After these nothing happens any more. Coupa's documents spell the second one both ways. */
    private static final Set<String> CLOSED = Set.of("closed", "soft_closed", "cancelled", "canceled");

    private OrderRows() {}

    /** Those that are new or differ from what is known. */
    static List<PurchaseOrderRow> changed(List<CoupaOrder> seen, Known known) {
        return seen.stream()
                .map(order -> row(order, known.row().tropicRequestId()))
                .filter(row -> known.orders().stream().noneMatch(before -> same(before, row)))
                .toList();
    }

    /** All that are known then. */
    static List<PurchaseOrderRow> merged(List<PurchaseOrderRow> known, List<PurchaseOrderRow> changed) {
        var newer = changed.stream().collect(toMap(PurchaseOrderRow::coupaId, Function.identity()));
        return Stream.concat(known.stream().filter(order -> !newer.containsKey(order.coupaId())), changed.stream())
                .toList();
    }

    /** Lines that went through Postgres are the same with other kinds of numbers and another order of members. */
    private static boolean same(PurchaseOrderRow one, PurchaseOrderRow other) {
        return withLines(one, JSON.createArrayNode()).equals(withLines(other, JSON.createArrayNode()))
                && lines(one).equals(lines(other));
    }

    static List<CoupaOrder.Line> lines(PurchaseOrderRow order) {
        return List.of(JSON.treeToValue(order.lines(), CoupaOrder.Line[].class));
    }

    private static PurchaseOrderRow row(CoupaOrder order, String tropicRequestId) {
        return new PurchaseOrderRow(
                order.id(),
                tropicRequestId,
                order.poNumber(),
                order.status(),
                order.version(),
                order.transmissionStatus(),
                order.supplier().flatMap(Named::id),
                order.supplier().flatMap(Named::name),
                order.currency(),
                order.total(),
                JSON.valueToTree(order.lines()),
                order.status().filter(CLOSED::contains).isPresent(),
                order.createdAt(),
                order.updatedAt());
    }

    private static PurchaseOrderRow withLines(PurchaseOrderRow order, JsonNode lines) {
        return new PurchaseOrderRow(
                order.coupaId(),
                order.tropicRequestId(),
                order.number(),
                order.status(),
                order.version(),
                order.transmissionStatus(),
                order.supplierId(),
                order.supplierName(),
                order.currency(),
                order.total(),
                lines,
                order.closed(),
                order.coupaCreatedAt(),
                order.coupaUpdatedAt());
    }
}
