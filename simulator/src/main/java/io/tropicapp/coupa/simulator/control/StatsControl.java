package io.tropicapp.coupa.simulator.control;

import io.tropicapp.coupa.simulator.limit.Stats;
import io.tropicapp.coupa.simulator.limit.Traffic;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was asked of the instance. */
@RestController
@RequestMapping("/_control/stats")
public final class StatsControl {

    private final Traffic traffic;

    public StatsControl(Traffic traffic) {
        this.traffic = traffic;
    }

    @GetMapping
    Stats stats() {
        return traffic.stats();
    }

    @DeleteMapping
    Stats reset() {
        traffic.reset();
        return traffic.stats();
    }
}
