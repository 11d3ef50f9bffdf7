package io.tropicapp.coupa.simulator.company;

import io.tropicapp.coupa.simulator.record.Records;
import io.tropicapp.coupa.simulator.record.Resource;
import io.tropicapp.coupa.simulator.record.Row;
import io.tropicapp.coupa.simulator.record.Trees;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who and what there is so far, for the next one to refer to. */
record Population(List<ObjectNode> users, List<ObjectNode> suppliers, List<ObjectNode> contracts) {

    /** The one whose name is under everything that the integration wrote: the API's own user. */
    private static final int API_USER = 2;

    static Population empty() {
        return new Population(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    static Population of(Records records) {
        return new Population(
                trees(records, Resource.USERS), trees(records, Resource.SUPPLIERS), trees(records, Resource.CONTRACTS));
    }

    private static List<ObjectNode> trees(Records records, Resource resource) {
        return records.of(resource).rows().stream().map(Row::tree).toList();
    }

    List<ObjectNode> of(Resource resource) {
        return switch (resource) {
            case USERS -> users;
            case SUPPLIERS -> suppliers;
            case CONTRACTS -> contracts;
            default -> throw new IllegalArgumentException("Nothing is ever added to " + resource.path());
        };
    }

    /** The record with {@code created-by} and {@code updated-by}; null for those that were there before the API's user. */
    ObjectNode signed(ObjectNode record) {
        JsonNode author = users.size() > API_USER ? Trees.userSimple(users.get(API_USER)) : Trees.nothing();
        return record.set("created-by", author).set("updated-by", author);
    }
}
