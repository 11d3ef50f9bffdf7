package io.tropicapp.coupa.simulator.approval;

import io.tropicapp.coupa.simulator.record.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where a document is on its way: what Coupa knows of it and no body shows. */
public final class Course {

    /** The approvals of the round that is on, or that ended last; a draft's preview. */
    public final List<Long> round = new ArrayList<>();

    private List<Step> route = List.of();
    private int reached;
    private String beforeBackground = "";

    public void begin(List<Step> steps) {
        route = steps;
        reached = 0;
        round.clear();
    }

    /** The step whose approvers are asked now; none before the first round and after the last step. */
    public Optional<Step> step() {
        return reached < route.size() ? Optional.of(route.get(reached)) : Optional.empty();
    }

    public int position() {
        return reached + 1;
    }

    public void advance() {
        reached++;
    }

    /** Who acts on it: the delegate if there is one, the group's deputy if a group is asked. */
    public JsonNode actor(ObjectNode approval) {
        if (approval.path("delegate").isObject()) {
            return approval.path("delegate");
        }
        long approver = approval.path("approver-id").asLong();
        return step().stream()
                .flatMap(step -> step.approvers().stream())
                .filter(it -> it.shown().path("id").asLong() == approver)
                .findFirst()
                .map(Step.Approver::deputy)
                .<JsonNode>map(Trees::userSimple)
                .orElse(approval.path("approver"));
    }

    public void background(String status) {
        beforeBackground = status;
    }

    public String beforeBackground() {
        return beforeBackground;
    }
}
