package io.tropicapp.coupa.api.contract;

import io.tropicapp.coupa.workflows.contract.ContractTerms;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How linked contracts are followed. Properties {@code coupa.contract.*}; those not given are {@link ContractTerms#DEFAULT}.
 *
 * @param staleAfter without any news, Coupa is asked after this time
 * @param rejectedFor a rejected contract that nobody submits again for so long is rejected for good
 */
@ConfigurationProperties("coupa.contract")
record ContractFollowSettings(
        @Nullable Duration staleAfter, @Nullable Duration rejectedFor) {

    ContractTerms terms() {
        return new ContractTerms(
                Objects.requireNonNullElse(staleAfter, ContractTerms.DEFAULT.staleAfter()),
                Objects.requireNonNullElse(rejectedFor, ContractTerms.DEFAULT.rejectedFor()));
    }
}
