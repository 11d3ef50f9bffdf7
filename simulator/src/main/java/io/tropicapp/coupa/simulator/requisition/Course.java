package io.tropicapp.coupa.simulator.requisition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a requisition is on its way: what Coupa knows of it and no body shows. */
final class Course {

    /** The approvals of the round that is on, or that ended last; a draft's preview. */
    final List<Long> round = new ArrayList<>();

    private List<Step> route = List.of();
    private int reached;
    private String beforeBackground = "";

    void begin(List<Step> steps) {
        route = steps;
        reached = 0;
        round.clear();
    }

    /** The step whose approvers are asked now; none before the first round and after the last step. */
    Optional<Step> step() {
        return reached < route.size() ? Optional.of(route.get(reached)) : Optional.empty();
    }

    int position() {
        return reached + 1;
    }

    void advance() {
        reached++;
    }

    void background(String status) {
        beforeBackground = status;
    }

    String beforeBackground() {
        return beforeBackground;
    }
}
