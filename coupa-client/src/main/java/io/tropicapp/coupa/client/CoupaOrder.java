package io.tropicapp.coupa.client;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A purchase order ({@code /api/purchase_orders}; Swagger {@code OrderHeader}). Known by its id: numbers can be the customer's.
 *
 * @param status in Coupa's words, an open set; {@code cancelled} is also spelt {@code canceled}
 * @param version moves only when the supplier is told again; {@code internalRevision} with every change
 * @param requisition the id of what it came out of
 * @param currency an ISO code
 * @param updatedAt can be older than its lines'
 */
public record CoupaOrder(
        long id,
        Optional<String> poNumber,
        Optional<String> status,
        Optional<Long> version,
        Optional<Long> internalRevision,
        Optional<String> transmissionStatus,
        Optional<Long> requisition,
        Optional<Named> supplier,
        Optional<String> currency,
        Optional<BigDecimal> total,
        List<Line> lines,
        Optional<Instant> createdAt,
        Optional<Instant> updatedAt)
        implements CoupaRecord {

    static final Fields FIELDS = Fields.of(
                    "id",
                    "po-number",
                    "status",
                    "version",
                    "internal-revision",
                    "transmission-status",
                    "total",
                    "created-at",
                    "updated-at")
            .with("requisition-header", "id")
            .orNamed("requisition-header-id")
            .with("supplier", "id", "name")
            .with("currency", "id", "code")
            .with("order-lines", Line.FIELDS);

    /**
     * What was ordered.
     *
     * @param lineNum not always a number
     * @param received a quantity or an amount, as the line is one of
     * @param requisitionLine the id of what it came out of; releases that do not name it know the way back alone
     */
    public record Line(
            Optional<Long> id,
            Optional<String> lineNum,
            Optional<String> description,
            Optional<BigDecimal> total,
            Optional<BigDecimal> received,
            Optional<BigDecimal> invoiced,
            Optional<String> status,
            Optional<Long> requisitionLine,
            Optional<Instant> updatedAt) {

        static final Fields FIELDS = Fields.of(
                        "id",
                        "line-num",
                        "description",
                        "total",
                        "received",
                        "invoiced",
                        "status",
                        "requisition-line-id",
                        "updated-at")
                .orNamed("requisition-line");

        static Line read(Attributes line) {
            return new Line(
                    line.number("id"),
                    line.text("line-num"),
                    line.text("description"),
                    line.decimal("total"),
                    line.decimal("received"),
                    line.decimal("invoiced"),
                    line.text("status"),
                    line.number("requisition-line-id").or(() -> line.idOf("requisition-line")),
                    line.time("updated-at"));
        }
    }

    static CoupaOrder read(JsonNode node) {
        var order = Attributes.ofRecord(node);
        return new CoupaOrder(
                order.id(),
                order.text("po-number"),
                order.text("status"),
                order.number("version"),
                order.number("internal-revision"),
                order.text("transmission-status"),
                order.idOf("requisition-header").or(() -> order.number("requisition-header-id")),
                order.one("supplier", Named::read),
                order.codeOf("currency"),
                order.decimal("total"),
                order.many("order-lines", Line::read),
                order.time("created-at"),
                order.time("updated-at"));
    }
}
