package io.tropicapp.coupa.activities.contract;

import io.tropicapp.coupa.workflows.contract.ContractStanding;
import io.tropicapp.coupa.workflows.contract.ContractTurn;

/** What a process is told of what is known. */
final class ContractStandings {

    private ContractStandings() {}

    static ContractStanding of(KnownContract known) {
        var row = known.row();
        var chain = known.chain();
        return new ContractStanding(
                row.version(),
                known.status(),
                ContractTurn.valueOf(row.waitingFor()),
                row.round(),
                Math.toIntExact(chain.stream()
                        .filter(approval -> approval.status().equals("approved"))
                        .count()),
                chain.size(),
                known.hasEnded(),
                row.note());
    }
}
