package io.tropicapp.coupa.simulator.control;

import io.tropicapp.coupa.simulator.fault.Faults;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Faults put in force and ended. */
@RestController
@RequestMapping("/_control/faults")
public final class FaultControl {

    private final Faults faults;

    public FaultControl(Faults faults) {
        this.faults = faults;
    }

    @GetMapping
    Map<Long, String> inForce() {
        var described = new TreeMap<Long, String>();
        faults.inForce().forEach((number, fault) -> described.put(number, fault.toString()));
        return described;
    }

    @PostMapping
    Map<Long, String> add(@RequestBody FaultRequest request) {
        long number = faults.add(request.fault());
        return Map.of(number, request.fault().toString());
    }

    @DeleteMapping
    Map<Long, String> clear() {
        faults.clear();
        return inForce();
    }

    @DeleteMapping("/{number}")
    Map<Long, String> remove(@PathVariable long number) {
        faults.remove(number);
        return inForce();
    }
}
