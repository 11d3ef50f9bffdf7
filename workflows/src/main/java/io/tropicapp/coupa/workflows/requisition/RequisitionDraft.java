package io.tropicapp.coupa.workflows.requisition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Tropic asks for, checked and with its requester found. Kept in Postgres by the API and read there by activities; it
 * never enters a history.
 *
 * @param requester Coupa's id of the user
 * @param supplier Coupa's id, for the lines that name none of their own
 * @param submit whether it goes to approval at once; else it stays a draft in Coupa
 */
public record RequisitionDraft(
        long requester,
        String title,
        Optional<String> justification,
        Optional<LocalDate> needByDate,
        Optional<Reference> department,
        Optional<Reference> shipToAddress,
        String currency,
        Optional<Long> supplier,
        List<Line> lines,
        Map<String, Object> customFields,
        List<Attachment> attachments,
        boolean submit) {

    /** Something of Coupa's, by its id or by its name. */
    public record Reference(Optional<Long> coupaId, Optional<String> name) {}

    /**
     * @param unitPrice of a line with a quantity
     * @param amount of a line without
     */
    public record Line(
            String description,
            Optional<BigDecimal> quantity,
            Optional<BigDecimal> unitPrice,
            Optional<BigDecimal> amount,
            Optional<String> unitOfMeasure,
            Optional<Long> supplier,
            Optional<Reference> commodity,
            Optional<Account> account,
            Optional<LocalDate> needByDate,
            Optional<String> supplierPartNumber,
            Optional<Long> contract,
            Map<String, Object> customFields) {}

    /**
     * An account by its id, its code or its segments.
     *
     * @param accountType the name of its chart of accounts, where codes are not unique
     * @param segments by Coupa's names, {@code segment-1} and so on
     */
    public record Account(
            Optional<Long> coupaId,
            Optional<String> code,
            Optional<String> accountType,
            Map<String, String> segments) {}

    /** Something to read for approvers: a link or a text. */
    public record Attachment(Optional<String> url, Optional<String> text) {}
}
