package io.tropicapp.coupa.activities.supplier;

import io.tropicapp.coupa.workflows.supplier.SupplierOnboardingTerms;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patiently suppliers are waited for. Properties {@code coupa.supplier-onboarding.*}.
 *
 * @param remindEvery after this time without an end there is a reminder, and again and again
 */
@ConfigurationProperties("coupa.supplier-onboarding")
public record SupplierPatience(@DefaultValue("7d") Duration remindEvery) {

    SupplierOnboardingTerms terms() {
        return new SupplierOnboardingTerms(remindEvery);
    }
}
