package io.tropicapp.coupa.simulator.record;

import java.util.Collection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Short words for building bodies. */
public final class Trees {

    private Trees() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array(Collection<? extends JsonNode> items) {
        return JsonNodeFactory.instance.arrayNode().addAll(items);
    }

    public static ArrayNode none() {
        return JsonNodeFactory.instance.arrayNode();
    }

    public static JsonNode nothing() {
        return JsonNodeFactory.instance.nullNode();
    }

    /** The record reduced to the attributes that Coupa shows of it inside others; those it lacks are left out. */
    public static ObjectNode reduced(ObjectNode record, String... attributes) {
        ObjectNode reduced = object();
        for (String attribute : attributes) {
            if (record.has(attribute)) {
                reduced.set(attribute, record.path(attribute));
            }
        }
        return reduced;
    }

    /** A user as other records show him: the Swagger's {@code UserSimple}. */
    public static ObjectNode userSimple(ObjectNode user) {
        return reduced(
                user,
                "id",
                "login",
                "email",
                "employee-number",
                "firstname",
                "lastname",
                "fullname",
                "salesforce-id",
                "avatar-thumb-url");
    }
}
