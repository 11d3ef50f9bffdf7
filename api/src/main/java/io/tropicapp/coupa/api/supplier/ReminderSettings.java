package io.tropicapp.coupa.api.supplier;

import io.tropicapp.coupa.workflows.supplier.SupplierOnboardingTerms;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How patiently suppliers are waited for. Properties {@code coupa.supplier-onboarding.*}; those not given are
 * {@link SupplierOnboardingTerms#DEFAULT}.
 *
 * @param remindEvery after this time without an end there is a reminder, and again and again
 */
@ConfigurationProperties("coupa.supplier-onboarding")
record ReminderSettings(@Nullable Duration remindEvery) {

    SupplierOnboardingTerms terms() {
        return new SupplierOnboardingTerms(
                Objects.requireNonNullElse(remindEvery, SupplierOnboardingTerms.DEFAULT.remindEvery()));
    }
}
