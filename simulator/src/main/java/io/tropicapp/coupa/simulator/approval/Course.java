package io.tropicapp.coupa.simulator.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    public void background(String status) {
        beforeBackground = status;
    }

    public String beforeBackground() {
        return beforeBackground;
    }
}
