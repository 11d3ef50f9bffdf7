package io.tropicapp.coupa.api.supplier;

import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.store.supplier.SupplierOnboardingRow;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/** The suppliers that a task shows to whoever decides, by Coupa's ids. */
final class ShownSuppliers {

    private ShownSuppliers() {}

    static List<Long> of(SupplierOnboardingRow row) {
        return Stream.concat(
                        row.coupaSupplierId().stream(),
                        row.candidates()
                                .valueStream()
                                .map(offer -> offer.path("coupaId").asLong()))
                .distinct()
                .toList();
    }

    /** @throws Problem 409 if it shows one by now that is not among those that the person has seen */
    static void mustBeAmong(Collection<Long> seen, SupplierOnboardingRow row) {
        var shown = of(row);
        if (!seen.containsAll(shown)) {
            throw Problem.of(
                            HttpStatus.CONFLICT,
                            "supplier-candidates-changed",
                            "Other candidates now",
                            "Since this was looked at, task %s shows other suppliers. Nothing was decided. Look at it again, and then choose."
                                    .formatted(row.tropicTaskId()))
                    .with("candidates", shown)
                    .with("supplierOnboarding", OnboardingViews.address(row));
        }
    }
}
