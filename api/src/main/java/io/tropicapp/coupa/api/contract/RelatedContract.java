package io.tropicapp.coupa.api.contract;

import io.tropicapp.coupa.store.contract.ContractRelative;
import org.jspecify.annotations.Nullable;

/**
 * A version or an amendment of a linked contract, as the last sync saw it.
 *
 * @param status in Coupa's words
 */
record RelatedContract(
        long coupaContractId,
        @Nullable String number,
        @Nullable String status,
        @Nullable Long version) {

    static RelatedContract of(ContractRelative relative) {
        return new RelatedContract(
                relative.coupaId(),
                relative.number().orElse(null),
                relative.status().orElse(null),
                relative.version().orElse(null));
    }
}
