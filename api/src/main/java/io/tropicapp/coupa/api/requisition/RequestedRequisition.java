package io.tropicapp.coupa.api.requisition;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Describes what {@link RequestReader} reads. */
record RequestedRequisition(
        @Schema(
                description = "Of the Tropic request. Not given with resubmit: the address has it.",
                pattern = "[A-Za-z0-9._:-]{1,100}")
        @Nullable
        String tropicRequestId,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Requester requester,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 50)
        String title,

        @Schema(
                description =
                        "1850 characters at most where it carries the Tropic request id: see requisition-settings.",
                maxLength = 2000)
        @Nullable
        String justification,

        @Nullable LocalDate needByDate,

        @Schema(
                description = BY_NAME,
                types = {"string", "object"})
        @Nullable
        Object department,

        @Schema(
                description = BY_NAME,
                types = {"string", "object"})
        @Nullable
        Object shipToAddress,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "USD", description = "ISO 4217, of all amounts.")
        String currency,

        @Schema(description = "Of the lines that name none of their own.") @Nullable
        CoupaId supplier,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "1 to 200.")
        List<Line> lines,

        @Schema(description = "By Coupa's names.") @Nullable Map<String, Object> customFields,

        @Schema(description = "20 at most.") @Nullable List<Attachment> attachments,

        @Schema(
                defaultValue = "true",
                description = "To submit it for approval at once; else it stays a draft in Coupa.")
        @Nullable
        Boolean submit) {

    private static final String BY_NAME = "By its name, or as {coupaId} or {name}.";
    private static final String MONEY = "A decimal with 6 decimals at most, as text or number.";

    /** By either of the two; mail addresses are compared in whatever case. */
    record Requester(@Nullable String email, @Nullable Long coupaId) {}

    record CoupaId(long coupaId) {}

    /** With quantity and unitPrice, or with amount. */
    record Line(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 255)
            String description,

            @Schema(
                    description = "More than 0.",
                    types = {"string", "number"},
                    example = "2")
            @Nullable
            Object quantity,

            @Schema(
                    description = MONEY,
                    types = {"string", "number"},
                    example = "1200.50")
            @Nullable
            Object unitPrice,

            @Schema(
                    description = MONEY,
                    types = {"string", "number"},
                    example = "500.00")
            @Nullable
            Object amount,

            @Schema(description = "Coupa's code, beside a quantity.", example = "EA") @Nullable
            String unitOfMeasure,

            @Nullable CoupaId supplier,

            @Schema(
                    description = BY_NAME,
                    types = {"string", "object"})
            @Nullable
            Object commodity,

            @Schema(
                    description =
                            "By its code, or as {coupaId}, {code, accountType} or {segments: {\"segment-1\": …}, accountType}.",
                    types = {"string", "object"})
            @Nullable
            Object account,

            @Nullable LocalDate needByDate,

            @Schema(maxLength = 255) @Nullable String supplierPartNumber,

            @Schema(
                    description = "By Coupa's id, or as {coupaId}.",
                    types = {"integer", "object"})
            @Nullable
            Object contract,

            @Nullable Map<String, Object> customFields) {}

    /** Either of the two. */
    record Attachment(
            @Schema(maxLength = 500) @Nullable String url,
            @Schema(maxLength = 2000) @Nullable String text) {}
}
