package io.tropicapp.coupa.simulator.approval;

import io.tropicapp.coupa.simulator.record.Records;
import io.tropicapp.coupa.simulator.record.Resource;
import io.tropicapp.coupa.simulator.record.Row;
import io.tropicapp.coupa.simulator.record.Trees;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who is who among the users as they are now. */
public final class People {

    private final Records records;

    public People(Records records) {
        this.records = records;
    }

    public Optional<ObjectNode> find(long id) {
        return records.of(Resource.USERS).find(id).map(Row::tree);
    }

    /** The user behind the OAuth client, whose name is under everything that an integration writes. */
    public JsonNode api() {
        return first(user -> user.path("api-user").asBoolean(false))
                .<JsonNode>map(Trees::userSimple)
                .orElseGet(Trees::nothing);
    }

    /** The nearest one above who is active; none for whoever reports to nobody. */
    public Optional<ObjectNode> managerOf(ObjectNode user) {
        Optional<ObjectNode> manager = find(user.path("manager").path("id").asLong(0));
        while (manager.isPresent() && !isActive(manager.get())) {
            manager = find(manager.get().path("manager").path("id").asLong(0));
        }
        return manager;
    }

    /** The longest-serving active member of the department but for that user; of the whole company if there is none. */
    public ObjectNode headOf(String department, long but) {
        Predicate<ObjectNode> other = user -> isActive(user) && user.path("id").asLong() != but;
        return first(other.and(user ->
                        user.path("department").path("name").asString("").equals(department)))
                .or(() -> first(other))
                .orElseThrow(() -> new IllegalStateException("Nobody is left to approve anything"));
    }

    private Optional<ObjectNode> first(Predicate<ObjectNode> kind) {
        return records.of(Resource.USERS).rows().stream()
                .map(Row::tree)
                .filter(kind)
                .findFirst();
    }

    private static boolean isActive(ObjectNode user) {
        return user.path("active").asBoolean(false);
    }
}
