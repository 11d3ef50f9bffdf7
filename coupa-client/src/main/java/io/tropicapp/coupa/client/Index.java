package io.tropicapp.coupa.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** One of Coupa's collections. Asks for the attributes that are kept and no others. */
public final class Index<T extends CoupaRecord> {

    private final CoupaClient coupa;
    private final String path;
    private final String fields;
    private final Function<JsonNode, T> read;

    Index(CoupaClient coupa, String path, String fields, Function<JsonNode, T> read) {
        this.coupa = coupa;
        this.path = path;
        this.fields = fields;
        this.read = read;
    }

    /**
     * One page. An empty list is an empty page.
     *
     * @throws CoupaException.EndpointUnavailable if Coupa answers 404: that never means "no rows"
     */
    public Page<T> page(Query query) {
        return read(coupa.get(path, query.fields(fields)));
    }

    /** The largest id there is; empty if there are no rows. */
    public Optional<Long> highestId() {
        return page(Query.all().orderByDescending("id").limit(1)).rows().stream()
                .map(CoupaRecord::id)
                .findFirst();
    }

    String path() {
        return path;
    }

    private Page<T> read(Answer answer) {
        var rows = new ArrayList<T>();
        var unreadable = new ArrayList<Page.UnreadableRow>();
        for (var node : list(answer)) {
            try {
                rows.add(read.apply(node));
            } catch (IllegalArgumentException e) {
                unreadable.add(new Page.UnreadableRow(idOf(node), String.valueOf(e.getMessage())));
            }
        }
        return new Page<>(List.copyOf(rows), List.copyOf(unreadable), answer.at());
    }

    private static List<JsonNode> list(Answer answer) {
        try {
            var tree = Json.MAPPER.readTree(answer.body());
            if (tree.isArray()) {
                return List.copyOf(tree.values());
            }
            throw new CoupaException.Unreadable(answer.call(), "Coupa's answer is not a list");
        } catch (JacksonException e) {
            throw new CoupaException.Unreadable(answer.call(), "Coupa's answer is not JSON");
        }
    }

    private static Optional<Long> idOf(JsonNode node) {
        return Optional.of(node.path("id")).filter(JsonNode::isIntegralNumber).map(JsonNode::asLong);
    }
}
