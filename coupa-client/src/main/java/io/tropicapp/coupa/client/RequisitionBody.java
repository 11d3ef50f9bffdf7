package io.tropicapp.coupa.client;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What to write into a requisition, in Coupa's terms. What is absent is not sent: a new requisition gets Coupa's default, one
 * that is there keeps what it has. Nothing is cut to Coupa's lengths; Coupa says what it does not like.
 *
 * <p>Who asks for it is sent twice: as "requester", which Coupa's table of elements has for this, and as
 * "requested-by", which its samples and other integrations send. The Swagger lists both and requires both; whichever a release
 * heeds, it is the same user.
 *
 * @param title 50 characters
 * @param externalPoReference must be unique, and overrides the number of the purchase order
 * @param needByDate a day wherever Coupa is: it is sent as noon in UTC, so that it does not turn into the day before
 * @param requesterId an active user
 * @param currency an ISO code; of the requisition and of each of its lines, since Coupa asks for it on both
 * @param lines numbered from 1 in their order, since Coupa drops lines whose numbers are not
 * @param customFields by name, under {@code custom-fields}
 * @param cleared attributes by Coupa's names that lose what they have: sent as null, unless there is a value for them
 */
public record RequisitionBody(
        Optional<String> title,
        Optional<String> justification,
        Optional<String> buyerNote,
        Optional<String> externalPoReference,
        Optional<LocalDate> needByDate,
        Optional<Long> requesterId,
        Optional<Reference> department,
        Optional<Reference> shipToAddress,
        Optional<String> currency,
        List<Line> lines,
        Map<String, JsonNode> customFields,
        Set<String> cleared) {

    public RequisitionBody {
        lines = List.copyOf(lines);
        customFields = Map.copyOf(customFields);
        cleared = Set.copyOf(cleared);
    }

    /** One that clears nothing. */
    public RequisitionBody(
            Optional<String> title,
            Optional<String> justification,
            Optional<String> buyerNote,
            Optional<String> externalPoReference,
            Optional<LocalDate> needByDate,
            Optional<Long> requesterId,
            Optional<Reference> department,
            Optional<Reference> shipToAddress,
            Optional<String> currency,
            List<Line> lines,
            Map<String, JsonNode> customFields) {
        this(
                title,
                justification,
                buyerNote,
                externalPoReference,
                needByDate,
                requesterId,
                department,
                shipToAddress,
                currency,
                lines,
                customFields,
                Set.of());
    }

    /** Nothing: with it, {@link RequisitionWrites#updateAndSubmit} submits a requisition as it is. */
    public static RequisitionBody unchanged() {
        return new RequisitionBody(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of());
    }

    /**
     * What is asked for.
     *
     * @param id Coupa's, of a line that is there: without it, an update adds a line
     * @param description 255 characters
     * @param supplierId an active supplier
     * @param commodity by id or name
     * @param needByDate as that of the requisition
     * @param sourcePartNum the supplier's part number
     * @param contractId of the contract that it is bought under
     * @param cleared as those of the requisition
     */
    public record Line(
            Optional<Long> id,
            String description,
            Cost cost,
            Optional<Long> supplierId,
            Optional<Reference> commodity,
            Optional<AccountReference> account,
            Optional<LocalDate> needByDate,
            Optional<String> sourcePartNum,
            Optional<Long> contractId,
            Map<String, JsonNode> customFields,
            Set<String> cleared) {

        public Line {
            customFields = Map.copyOf(customFields);
            cleared = Set.copyOf(cleared);
        }

        /** One that clears nothing. */
        public Line(
                Optional<Long> id,
                String description,
                Cost cost,
                Optional<Long> supplierId,
                Optional<Reference> commodity,
                Optional<AccountReference> account,
                Optional<LocalDate> needByDate,
                Optional<String> sourcePartNum,
                Optional<Long> contractId,
                Map<String, JsonNode> customFields) {
            this(
                    id,
                    description,
                    cost,
                    supplierId,
                    commodity,
                    account,
                    needByDate,
                    sourcePartNum,
                    contractId,
                    customFields,
                    Set.of());
        }
    }

    /** What a line costs, in the currency of the requisition. Sent with just the digits that are given. */
    public sealed interface Cost {

        /**
         * So many of something.
         *
         * @param uom code of the unit of measure
         */
        record Quantity(BigDecimal quantity, BigDecimal unitPrice, Optional<String> uom) implements Cost {}

        /** A sum, of services often. */
        record Amount(BigDecimal amount) implements Cost {}
    }
}
