package io.tropicapp.coupa.client;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A requisition ({@code /api/requisitions}; Swagger {@code RequisitionHeader}). A draft can list approvals already: a preview.
 *
 * @param status in Coupa's words, an open set; there is none for a rejection, see {@code rejectReason} and the approvals
 * @param currency an ISO code
 * @param rejectReason of the last rejection; it may stay when the requisition has been submitted anew
 * @param currentApproval id of whose turn it is
 * @param currentParallelApprovals ids, where it is several approvers' turn
 * @param customFields by name, without attachments that are not internal; see {@link CustomFields}
 * @param updatedAt does not always move with the approvals
 */
public record CoupaRequisition(
        long id,
        Optional<String> status,
        Optional<String> title,
        Optional<BigDecimal> total,
        Optional<String> currency,
        Optional<String> justification,
        Optional<String> buyerNote,
        Optional<String> externalPoReference,
        Optional<String> rejectReason,
        Optional<CoupaUser.Person> requestedBy,
        Optional<CoupaUser.Person> createdBy,
        List<CoupaApproval> approvals,
        Optional<Long> currentApproval,
        List<Long> currentParallelApprovals,
        List<Line> lines,
        Optional<JsonNode> customFields,
        Optional<Instant> submittedAt,
        Optional<Instant> createdAt,
        Optional<Instant> updatedAt)
        implements CoupaRecord {

    static final Fields FIELDS = Fields.of(
                    "id",
                    "req-title",
                    "status",
                    "total",
                    "justification",
                    "buyer-note",
                    "external-po-reference",
                    "reject-reason-comment",
                    "submitted-at",
                    "created-at",
                    "updated-at")
            .orNamed("title")
            .with("currency", "id", "code")
            .with("requested-by", "id", "login", "email")
            .with("created-by", "id", "login", "email")
            .with("approvals", CoupaApproval.FIELDS)
            .with("current-approval", "id")
            .with("current-parallel-approvals", "id")
            .with("requisition-lines", Line.FIELDS)
            .withAll("custom-fields");

    /**
     * What is asked for.
     *
     * @param type {@code RequisitionQuantityLine} or {@code RequisitionAmountLine}; customers have others
     * @param unitPrice of an amount line, the whole amount
     * @param orderLineId of the purchase order, once there is one
     */
    public record Line(
            Optional<Long> id,
            Optional<Long> lineNum,
            Optional<String> type,
            Optional<String> description,
            Optional<Named> supplier,
            Optional<String> sourcePartNum,
            Optional<BigDecimal> quantity,
            Optional<BigDecimal> unitPrice,
            Optional<BigDecimal> total,
            Optional<String> status,
            Optional<Long> orderLineId) {

        static final Fields FIELDS = Fields.of(
                        "id",
                        "line-num",
                        "line-type",
                        "description",
                        "source-part-num",
                        "quantity",
                        "unit-price",
                        "total",
                        "status",
                        "order-line-id")
                .with("supplier", "id", "name");

        static Line read(Attributes line) {
            return new Line(
                    line.number("id"),
                    line.number("line-num"),
                    line.text("line-type"),
                    line.text("description"),
                    line.one("supplier", Named::read),
                    line.text("source-part-num"),
                    line.decimal("quantity"),
                    line.decimal("unit-price"),
                    line.decimal("total"),
                    line.text("status"),
                    line.number("order-line-id"));
        }
    }

    static CoupaRequisition read(JsonNode node) {
        var requisition = Attributes.ofRecord(node);
        return new CoupaRequisition(
                requisition.id(),
                requisition.text("status"),
                requisition.text("req-title").or(() -> requisition.text("title")),
                requisition.decimal("total"),
                requisition.codeOf("currency"),
                requisition.text("justification"),
                requisition.text("buyer-note"),
                requisition.text("external-po-reference"),
                requisition.text("reject-reason-comment"),
                requisition.one("requested-by", CoupaUser.Person::read),
                requisition.one("created-by", CoupaUser.Person::read),
                requisition.records("approvals", CoupaApproval::read),
                requisition.idOf("current-approval"),
                requisition.records("current-parallel-approvals", approval -> new Attributes(approval).id()),
                requisition.many("requisition-lines", Line::read),
                requisition.json("custom-fields").map(CustomFields::withoutForeignAttachments),
                requisition.time("submitted-at"),
                requisition.time("created-at"),
                requisition.time("updated-at"));
    }
}
