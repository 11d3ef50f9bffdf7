package io.tropicapp.coupa.simulator.approval;

import io.tropicapp.coupa.simulator.approval.Step.Approver;
import io.tropicapp.coupa.simulator.record.Trees;

/** The steps that what is dear has to pass, whatever it is. */
public final class Boards {

    private static final long PARALLEL_CHAIN = 901;
    private static final long FINANCE_CHAIN = 902;

    private final People people;

    public Boards(People people) {
        this.people = people;
    }

    /** Side by side; Legal is a group. */
    public Step purchasingAndLegal(long but) {
        var group = Trees.object().put("id", 12).put("name", "Legal Approvers");
        return Step.parallel(
                PARALLEL_CHAIN,
                "Purchasing and Legal",
                Approver.user(people.headOf("Procurement", but)),
                new Approver(group, "UserGroup", people.headOf("Legal", but)));
    }

    public Step finance(long but) {
        return Step.chain(FINANCE_CHAIN, people.headOf("Finance", but));
    }
}
