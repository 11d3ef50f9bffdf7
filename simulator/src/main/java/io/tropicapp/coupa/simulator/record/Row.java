package io.tropicapp.coupa.simulator.record;

import io.tropicapp.coupa.simulator.schema.Model;
import io.tropicapp.coupa.simulator.schema.Type;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One record as it stands in a full answer. Immutable by agreement: a change makes a new row, so a page that is being
 * written never sees half of one.
 */
public final class Row {

    private final long id;
    private final ObjectNode tree;
    private final Map<String, Instant> moments;

    private Row(long id, ObjectNode tree, Map<String, Instant> moments) {
        this.id = id;
        this.tree = tree;
        this.moments = moments;
    }

    /** Takes over the tree, which must hold a numeric {@code id} and must not be changed by the caller from now on. */
    public static Row of(Model model, ObjectNode tree) {
        var moments = new HashMap<String, Instant>();
        tree.properties().forEach(field -> {
            if (isMoment(model, field.getKey()) && field.getValue().isString()) {
                moments.put(field.getKey(), Timestamps.read(field.getValue().asString()));
            }
        });
        return new Row(tree.path("id").asLong(), tree, Map.copyOf(moments));
    }

    private static boolean isMoment(Model model, String attribute) {
        return model.attribute(attribute)
                .filter(it -> it.type() == Type.DATETIME)
                .isPresent();
    }

    public long id() {
        return id;
    }

    /** The full body. Not to be changed; copy it first. */
    public ObjectNode tree() {
        return tree;
    }

    /** A copy, as one who reads the answer has it: the caller may do with it what he likes. */
    public JsonNode copy() {
        return JsonMapper.shared().readTree(tree.toString());
    }

    /** A datetime attribute, parsed when the row was made: a filter over thousands of rows has no time to parse. */
    public Optional<Instant> moment(String attribute) {
        return Optional.ofNullable(moments.get(attribute));
    }
}
