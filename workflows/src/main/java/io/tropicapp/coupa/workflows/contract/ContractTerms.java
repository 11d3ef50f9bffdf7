package io.tropicapp.coupa.workflows.contract;

import java.time.Duration;

/**
 * How patiently a contract is followed.
 *
 * @param staleAfter without any news, Coupa is asked after this time: a change may have gone unnoticed
 * @param rejectedFor a rejected contract that nobody submits again for so long is rejected for good
 */
public record ContractTerms(Duration staleAfter, Duration rejectedFor) {

    public static final ContractTerms DEFAULT = new ContractTerms(Duration.ofDays(3), Duration.ofDays(30));
}
