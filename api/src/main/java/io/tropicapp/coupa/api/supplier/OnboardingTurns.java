package io.tropicapp.coupa.api.supplier;

import io.tropicapp.coupa.store.supplier.SupplierOnboardingRow;
import io.tropicapp.coupa.workflows.supplier.SupplierOnboardingStatus;

/** Says whose turn it is with a task, and what to do. */
final class OnboardingTurns {

    private OnboardingTurns() {}

    static String next(SupplierOnboardingRow row) {
        return switch (SupplierOnboardingStatus.valueOf(row.status())) {
            case MATCHING -> "Nothing is to be done: the supplier is being looked for.";
            case NEEDS_CHOICE ->
                "It is the Owner's turn: is it one of the candidates, another supplier, or a new one? POST choose.";
            case WAITING -> waiting(row);
            case COMPLETED -> "Nothing is to be done: it is supplier %s in Coupa.".formatted(supplier(row));
            case SKIPPED -> skipped(row);
            case CANCELLED ->
                "Nothing is to be done: its process was cancelled. Send a new task if it is still needed.";
        };
    }

    private static String waiting(SupplierOnboardingRow row) {
        if (row.coupaSupplierId().isPresent()) {
            return "It is the customer's turn, in Coupa: supplier %s is there as '%s'; the task ends when it is active. If it is not the one: POST choose."
                    .formatted(supplier(row), row.coupaStatus().orElse("unknown"));
        }
        return row.suppliersRead()
                ? "It is the customer's turn: to add the supplier to Coupa, or to an ERP that feeds Coupa. The hourly sync finds it; by hand: POST complete, or POST skip."
                : "It is not known yet whether it is there: the connection's suppliers were never read in full. It is looked for when the first full sync has read them.";
    }

    private static String skipped(SupplierOnboardingRow row) {
        return row.coupaSupplierId().isPresent()
                ? "Nothing is to be done: it was there already, as supplier %s in Coupa.".formatted(supplier(row))
                : "Nothing is to be done: it was skipped, for the reason in skipReason.";
    }

    private static String supplier(SupplierOnboardingRow row) {
        return row.coupaSupplierId().map(String::valueOf).orElse("");
    }
}
