package io.tropicapp.coupa.simulator.requisition;

import io.tropicapp.coupa.simulator.Caller;
import io.tropicapp.coupa.simulator.Simulator;
import io.tropicapp.coupa.simulator.record.Resource;
import io.tropicapp.coupa.simulator.record.Trees;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies that the simulated Coupa takes, to be spoiled by tests. */
public final class Wish {

    private final Simulator simulator;
    private final Caller caller;

    public Wish(Simulator simulator) {
        this.simulator = simulator;
        this.caller = Caller.of(simulator);
    }

    /** One line of this amount, requested by somebody with a manager and a usual address. */
    public ObjectNode of(String amount) {
        ObjectNode body = Trees.object()
                .put("req-title", "Microscopes")
                .put("justification", "Ours are blind")
                .put("buyer-note", "TRQ-1");
        body.set("requested-by", Trees.object().put("id", requester().path("id").asLong()));
        body.set("department", Trees.object().put("name", "Calibration Lab"));
        body.set("requisition-lines", Trees.array(List.of(line(amount, 0))));
        return body;
    }

    /** A line by quantity from the n-th active supplier. */
    public ObjectNode line(String price, int supplier) {
        ObjectNode line = Trees.object()
                .put("description", "Microscope")
                .put("quantity", "1.0")
                .put("unit-price", price);
        line.set("currency", Trees.object().put("code", "USD"));
        line.set("uom", Trees.object().put("code", "EA"));
        line.set("commodity", Trees.object().put("name", "Optical Glass"));
        line.set(
                "supplier",
                Trees.object().put("id", supplier(supplier).path("id").asLong()));
        return line;
    }

    public JsonNode requester() {
        return user(user -> user.path("manager").isObject()
                && user.path("default-address").isObject()
                && user.path("department").isObject());
    }

    /** The first active purchasing user of that kind. */
    public JsonNode user(Predicate<JsonNode> kind) {
        return simulator.snapshot(Resource.USERS).stream()
                .filter(user -> user.path("active").asBoolean()
                        && user.path("purchasing-user").asBoolean())
                .filter(kind)
                .findFirst()
                .orElseThrow();
    }

    public JsonNode supplier(int nth) {
        return simulator.snapshot(Resource.SUPPLIERS).stream()
                .filter(supplier -> supplier.path("status").asString().equals("active"))
                .skip(nth)
                .findFirst()
                .orElseThrow();
    }

    /** The body's lines, for more of them. */
    public static ArrayNode lines(ObjectNode body) {
        return (ArrayNode) body.path("requisition-lines");
    }

    /** The body's first line. */
    public static ObjectNode line(ObjectNode body) {
        return (ObjectNode) lines(body).path(0);
    }

    /** Creates and submits; answers with the requisition. */
    public JsonNode submitted(ObjectNode body) {
        return Caller.read(caller.post("/api/requisitions/submit_for_approval", body.toString()));
    }

    public JsonNode drafted(ObjectNode body) {
        return Caller.read(caller.post("/api/requisitions", body.toString()));
    }

    public long submittedId(String amount) {
        return submitted(of(amount)).path("id").asLong();
    }
}
