package io.tropicapp.coupa.simulator.control;

import io.tropicapp.coupa.simulator.life.Bustle;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Random life started and stopped. */
@RestController
@RequestMapping("/_control/life")
public final class LifeControl {

    private final Bustle bustle;

    public LifeControl(Bustle bustle) {
        this.bustle = bustle;
    }

    record Pace(double perSecond, @Nullable Boolean approving) {}

    record Count(int count) {}

    record LifeState(boolean running, int changes) {}

    @GetMapping
    LifeState state() {
        return new LifeState(bustle.isRunning(), bustle.changes());
    }

    @PostMapping
    LifeState start(@RequestBody Pace pace) {
        bustle.approving(Boolean.TRUE.equals(pace.approving()));
        bustle.start(pace.perSecond());
        return state();
    }

    @PostMapping("/changes")
    LifeState happen(@RequestBody Count changes) {
        bustle.happen(changes.count());
        return state();
    }

    @DeleteMapping
    LifeState stop() {
        bustle.stop();
        return state();
    }
}
