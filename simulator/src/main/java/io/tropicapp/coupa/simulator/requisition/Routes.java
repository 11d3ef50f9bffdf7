package io.tropicapp.coupa.simulator.requisition;

import io.tropicapp.coupa.simulator.approval.Boards;
import io.tropicapp.coupa.simulator.approval.People;
import io.tropicapp.coupa.simulator.approval.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who must approve. Below 1,000 the requester's manager; below 25,000 the head of the department after him; from there on
 * the manager, then Purchasing and Legal side by side, then the head of Finance. Whoever has no manager approves for
 * himself, and the head of the department after him.
 */
final class Routes {

    private static final BigDecimal SMALL = new BigDecimal("1000");
    private static final BigDecimal LARGE = new BigDecimal("25000");

    private final People people;
    private final Boards boards;

    Routes(People people) {
        this.people = people;
        this.boards = new Boards(people);
    }

    List<Step> of(ObjectNode header) {
        ObjectNode requester = people.find(
                        header.path("requested-by").path("id").asLong())
                .orElseThrow(() -> new IllegalStateException("A requisition has a requester"));
        var steps = new ArrayList<Step>();
        var manager = people.managerOf(requester);
        steps.add(manager.map(Step::manager).orElseGet(() -> Step.self(requester)));
        var total = new BigDecimal(header.path("total").asString("0"));
        boolean large = total.compareTo(LARGE) >= 0;
        if (manager.isEmpty() || (total.compareTo(SMALL) >= 0 && !large)) {
            steps.add(departmentHead(header, requester));
        }
        if (large) {
            steps.add(boards.purchasingAndLegal(idOf(requester)));
            steps.add(boards.finance(idOf(requester)));
        }
        return List.copyOf(steps);
    }

    private Step departmentHead(ObjectNode header, ObjectNode requester) {
        var department =
                header.path("department").isObject() ? header.path("department") : requester.path("department");
        return Step.chain(
                100 + department.path("id").asLong(0),
                people.headOf(department.path("name").asString(""), idOf(requester)));
    }

    private static long idOf(ObjectNode user) {
        return user.path("id").asLong();
    }
}
