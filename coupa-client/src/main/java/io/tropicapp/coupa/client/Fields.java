package io.tropicapp.coupa.client;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The attributes to ask for and to keep (Compass, the query parameter "fields"). Named as Coupa's answers name them, with
 * dashes; in the question they go with underscores. Immutable.
 */
public final class Fields {

    private static final Fields ALL = new Fields(List.of());

    private final List<Field> named;

    private record Field(String name, @Nullable Fields within, boolean asked) {}

    private Fields(List<Field> named) {
        this.named = List.copyOf(named);
    }

    public static Fields of(String... names) {
        return new Fields(
                Arrays.stream(names).map(name -> new Field(name, null, true)).toList());
    }

    /** And these of an associated object, or of each of a list of them. */
    public Fields with(String association, String... names) {
        return with(association, of(names));
    }

    public Fields with(String association, Fields within) {
        return and(new Field(association, within, true));
    }

    /** And an associated object with whatever is in it: {@code custom-fields}. */
    public Fields withAll(String association) {
        return with(association, ALL);
    }

    /** And this one where it is answered, without asking for it: another name for one of these, which not every Coupa knows. */
    Fields orNamed(String name) {
        return and(new Field(name, null, false));
    }

    private Fields and(Field field) {
        var more = new ArrayList<>(named);
        more.add(field);
        return new Fields(more);
    }

    /** As Coupa wants it: {@code ["id",{"department":["name"]},{"custom_fields":{}}]}. */
    String json() {
        return tree().toString();
    }

    private JsonNode tree() {
        if (isAll()) {
            return Json.MAPPER.createObjectNode();
        }
        var list = Json.MAPPER.createArrayNode();
        named.stream().filter(Field::asked).map(Fields::tree).forEach(list::add);
        return list;
    }

    private static JsonNode tree(Field field) {
        var name = underscored(field.name());
        return field.within() == null
                ? Json.MAPPER.getNodeFactory().stringNode(name)
                : Json.MAPPER.createObjectNode().set(name, field.within().tree());
    }

    /** Of an answer, only these, under their names with dashes: for servers that answer more, or with underscores. */
    JsonNode of(JsonNode answer) {
        if (answer.isArray()) {
            return Json.MAPPER
                    .createArrayNode()
                    .addAll(answer.values().stream().map(this::of).toList());
        }
        if (isAll() || !answer.isObject()) {
            return answer;
        }
        var kept = Json.MAPPER.createObjectNode();
        for (var field : named) {
            var value = value(answer, field.name());
            if (!value.isMissingNode()) {
                kept.set(
                        field.name(),
                        field.within() == null ? value : field.within().of(value));
            }
        }
        return kept;
    }

    private static JsonNode value(JsonNode answer, String name) {
        var dashed = answer.path(name);
        var other = answer.path(underscored(name));
        return dashed.isMissingNode() || (dashed.isNull() && !other.isMissingNode()) ? other : dashed;
    }

    private boolean isAll() {
        return named.isEmpty();
    }

    private static String underscored(String name) {
        return name.replace('-', '_');
    }
}
