package io.tropicapp.coupa.simulator.contract;

import io.tropicapp.coupa.simulator.approval.Boards;
import io.tropicapp.coupa.simulator.approval.People;
import io.tropicapp.coupa.simulator.approval.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who must approve a contract. Its owner's manager, if there is one; below a maximum value of 100,000 then the head of Legal;
 * from there on Purchasing and Legal side by side, then the head of Finance.
 */
final class ContractRoutes {

    private static final BigDecimal LARGE = new BigDecimal("100000");
    private static final long LEGAL_CHAIN = 911;

    private final People people;
    private final Boards boards;

    ContractRoutes(People people) {
        this.people = people;
        this.boards = new Boards(people);
    }

    List<Step> of(ObjectNode contract) {
        long owner = contract.path("contract-owner").path("id").asLong(0);
        var steps = new ArrayList<Step>();
        people.find(owner).flatMap(people::managerOf).map(Step::manager).ifPresent(steps::add);
        if (new BigDecimal(contract.path("maximum-value").asString("0")).compareTo(LARGE) < 0) {
            steps.add(Step.chain(LEGAL_CHAIN, people.headOf("Legal", owner)));
        } else {
            steps.add(boards.purchasingAndLegal(owner));
            steps.add(boards.finance(owner));
        }
        return List.copyOf(steps);
    }
}
