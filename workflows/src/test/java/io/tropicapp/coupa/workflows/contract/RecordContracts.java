package io.tropicapp.coupa.workflows.contract;

import io.tropicapp.coupa.workflows.KeptHistories;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Records a history of each interesting path of a linked contract, as {@code RecordHistories} does for the others. */
@EnabledIfSystemProperty(named = "recordAs", matches = ".+")
class RecordContracts {

    @Test
    void rejectedSubmittedAgainLookedAtAndPublished() throws IOException {
        try (var contract = ContractScenario.linked()) {
            contract.isTold(contract.coupa.approves());
            contract.isTold(contract.coupa.happens(ContractStatus.REJECTED));
            contract.after(ContractTerms.DEFAULT.staleAfter().plusHours(1));
            contract.isTold(contract.coupa.happens(ContractStatus.PENDING_APPROVAL));
            contract.eventually(contract::isQuiet);
            contract.coupa.becomes(ContractStatus.APPROVED);
            var unused = contract.says().refresh();
            contract.isTold(contract.coupa.happens(ContractStatus.PUBLISHED));
            var unusedEnd = contract.ending();
            keep("rejected-and-published", contract);
        }
    }

    @Test
    void rejectedForGood() throws IOException {
        try (var contract = ContractScenario.linked()) {
            contract.isTold(contract.coupa.happens(ContractStatus.REJECTED));
            contract.after(ContractTerms.DEFAULT.rejectedFor().plus(Duration.ofDays(4)));
            var unusedEnd = contract.ending();
            keep("rejected-for-good", contract);
        }
    }

    @Test
    void unlinked() throws IOException {
        try (var contract = ContractScenario.linked()) {
            var unused = contract.says().unlink(null);
            var unusedEnd = contract.ending();
            keep("unlinked", contract);
        }
    }

    private static void keep(String path, ContractScenario scenario) throws IOException {
        KeptHistories.keep("contract", path, scenario.client(), ContractApproval.workflowId(ContractScenario.REF));
    }
}
