package io.tropicapp.coupa.simulator.control;

import io.tropicapp.coupa.simulator.life.Life;
import io.tropicapp.coupa.simulator.record.Records;
import io.tropicapp.coupa.simulator.record.Resource;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Records read whole, added and changed past all that the API asks for. */
@RestController
public final class RecordControl {

    private final Life life;
    private final Records records;

    public RecordControl(Life life, Records records) {
        this.life = life;
        this.records = records;
    }

    @GetMapping("/_control/snapshot/{name}")
    List<JsonNode> snapshot(@PathVariable String name) {
        return records.snapshot(resource(name));
    }

    @PostMapping("/_control/records/{name}")
    JsonNode add(@PathVariable String name, @RequestBody JsonNode attributes) {
        return life.add(resource(name), attributes);
    }

    @PostMapping("/_control/records/{name}/{id}")
    JsonNode change(@PathVariable String name, @PathVariable long id, @RequestBody JsonNode attributes) {
        return life.change(resource(name), id, attributes);
    }

    static Resource resource(String name) {
        return Resource.at(name)
                .orElseThrow(() -> new IllegalArgumentException("There is no resource '%s'".formatted(name)));
    }
}
