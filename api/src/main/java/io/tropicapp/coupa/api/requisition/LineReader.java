package io.tropicapp.coupa.api.requisition;

import io.tropicapp.coupa.workflows.requisition.RequisitionDraft;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the lines of a request: each has a quantity at a price, or an amount. */
final class LineReader {

    private static final int LONGEST_DESCRIPTION = 255;
    private static final int LONGEST_CODE = 255;

    /** How a line would name something of a catalog. */
    private static final List<String> CATALOG = List.of("catalog", "punchout", "punchoutSite", "item");

    private LineReader() {}

    /** @param catalogItems the fields of it that name something of a catalog */
    record Line(Given given, RequisitionDraft.Line read, List<String> catalogItems) {}

    static List<Line> read(Given request, int most) {
        var lines = request.objects("lines", most);
        var given = request.member("lines");
        if (given.isEmpty() || (given.get().isArray() && given.get().isEmpty())) {
            request.complain("lines", "must be given, one at least");
        }
        return lines.stream().map(LineReader::line).toList();
    }

    private static Line line(Given given) {
        var catalogItems = CATALOG.stream().filter(given::has).map(given::at).toList();
        var description =
                catalogItems.isEmpty() ? given.neededText("description", LONGEST_DESCRIPTION) : described(given);
        var line = new RequisitionDraft.Line(
                description,
                quantity(given),
                given.decimal("unitPrice"),
                given.decimal("amount"),
                given.text("unitOfMeasure", LONGEST_CODE),
                References.withId(given, "supplier"),
                References.named(given, "commodity"),
                References.account(given, "account"),
                given.day("needByDate"),
                given.text("supplierPartNumber", LONGEST_CODE),
                References.byId(given, "contract"),
                CustomFields.of(given));
        if (catalogItems.isEmpty()) {
            requireOnePrice(given);
        }
        given.nothingElse();
        return new Line(given, line, catalogItems);
    }

    /** A line of a catalog has its description and price from there; what is wrong with it is that it names one. */
    private static String described(Given given) {
        return given.text("description", LONGEST_DESCRIPTION).orElse("");
    }

    private static Optional<BigDecimal> quantity(Given given) {
        return given.decimal("quantity")
                .flatMap(quantity ->
                        quantity.signum() > 0 ? Optional.of(quantity) : given.wrong("quantity", "must be more than 0"));
    }

    private static void requireOnePrice(Given given) {
        boolean priced = given.has("unitPrice");
        if (priced && given.has("amount")) {
            given.complain("amount", "must not be given beside unitPrice");
        } else if (priced && !given.has("quantity")) {
            given.complain("quantity", "must be given with unitPrice");
        } else if (!priced && !given.has("amount")) {
            given.complain("unitPrice", "must be given with quantity, or else amount");
        } else if (!priced && Stream.of("quantity", "unitOfMeasure").anyMatch(given::has)) {
            given.complain(given.has("quantity") ? "quantity" : "unitOfMeasure", "must not be given beside amount");
        }
    }
}
