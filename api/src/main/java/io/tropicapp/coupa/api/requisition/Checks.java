package io.tropicapp.coupa.api.requisition;

import io.tropicapp.coupa.api.problem.InvalidField;
import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.record.Stored;
import io.tropicapp.coupa.store.supplier.SupplierRow;
import io.tropicapp.coupa.store.supplier.Suppliers;
import io.tropicapp.coupa.workflows.requisition.RequisitionDraft;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What can be refused before Coupa is asked. */
@Component
class Checks {

    private final People people;
    private final Suppliers suppliers;

    Checks(People people, Suppliers suppliers) {
        this.people = people;
        this.suppliers = suppliers;
    }

    /** @throws Problem 409 or 422, with what to do */
    RequisitionDraft draft(Connection connection, Asked asked) {
        Admission.mustBeOpen(connection);
        refuseCatalogs(asked.catalogItems());
        var requester = people.requester(connection, asked.requester());
        asked.suppliers().forEach((field, id) -> mustBeActive(connection, field, id));
        return asked.draft().apply(requester);
    }

    private static void refuseCatalogs(List<String> items) {
        if (!items.isEmpty()) {
            throw refused(
                            "catalogs-not-supported",
                            "Catalogs not supported",
                            "Catalog punchouts are not supported, by decision: a line is described in words, with a quantity and a price"
                                    + " or an amount. Describe it so, or order it in Coupa.")
                    .with(
                            "errors",
                            items.stream()
                                    .map(field -> new InvalidField(field, "names something of a catalog"))
                                    .toList());
        }
    }

    private void mustBeActive(Connection connection, String field, long id) {
        var supplier = suppliers.find(connection.id(), id).map(Stored::row);
        if (supplier.isEmpty()) {
            throw refused(
                            "supplier-not-found",
                            "Supplier not found",
                            "No supplier with Coupa's id %d was brought over from Coupa. A new supplier must be onboarded in Coupa first;"
                                            .formatted(id)
                                    + " the next sync brings it here.")
                    .with("field", field);
        }
        supplier.filter(known -> !mayBeActive(known)).ifPresent(known -> {
            throw refused(
                            "supplier-not-active",
                            "Supplier not active",
                            "Supplier %d is '%s' in Coupa, and only an active one can be ordered from. Ask the Coupa admin to activate it,"
                                            .formatted(id, known.status())
                                    + " or name another.")
                    .with("field", field);
        });
    }

    /** Where an administrator has thinned out what Coupa answers, the status is not known: Coupa will say. */
    private static boolean mayBeActive(SupplierRow supplier) {
        return supplier.status() == null || supplier.status().equalsIgnoreCase("active");
    }

    private static Problem refused(String type, String title, String detail) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, type, title, detail);
    }
}
