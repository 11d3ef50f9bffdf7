package io.tropicapp.coupa.activities.contract;

import io.tropicapp.coupa.workflows.contract.ContractTerms;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patiently linked contracts are followed.
 *
 * @param staleAfter without any news, a process looks at Coupa itself after this time
 * @param rejectedFor a rejected contract that nobody submits again for so long is rejected for good
 */
@ConfigurationProperties("coupa.contract")
public record ContractPatience(
        @DefaultValue("3d") Duration staleAfter,
        @DefaultValue("30d") Duration rejectedFor) {

    ContractTerms terms() {
        return new ContractTerms(staleAfter, rejectedFor);
    }
}
