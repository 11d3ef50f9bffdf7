package io.tropicapp.coupa.quickstart.cluster;

import io.tropicapp.coupa.quickstart.QuickstartFailed;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.JsonNode;

/** Tropic requests that become requisitions: each asked for once, some again as a caller does who got no answer. */
final class Requests {

    private final Talk talk;
    private final List<Customer> customers;
    private final String requester;
    private final long supplier;
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private int next;

    Requests(Talk talk, List<Customer> customers, SimulatedCoupa coupa) {
        this.talk = talk;
        this.customers = customers;
        this.requester = requester(coupa);
        this.supplier = talk.get(customers.getFirst().at("suppliers?status=active&limit=1"))
                .path("items")
                .path(0)
                .path("coupaId")
                .asLong();
    }

    /** Somebody who may buy and whose manager approves first. */
    private static String requester(SimulatedCoupa coupa) {
        return coupa.all("users").stream()
                .filter(user -> user.path("active").asBoolean()
                        && user.path("purchasing-user").asBoolean()
                        && user.path("manager").has("id")
                        && user.path("department").has("id")
                        && user.path("default-address").has("id"))
                .findFirst()
                .map(user -> user.path("email").asString())
                .orElseThrow(() -> new QuickstartFailed("Nobody in the simulated Coupa may buy"));
    }

    /** Asks for another one, of another customer than the last. */
    void ask() {
        var customer = customers.get(next % customers.size());
        var request = "REQ-%04d-%s".formatted(next, UUID.randomUUID().toString().substring(0, 8));
        var key = UUID.randomUUID();
        asked.add(request);
        say(customer, request, key);
        if (next % 4 == 1) {
            say(customer, request, key);
        }
        if (next % 4 == 3) {
            say(customer, request, UUID.randomUUID());
        }
        next++;
    }

    private void say(Customer customer, String request, UUID key) {
        var answer = talk.tryToPost(customer.at("requisitions"), body(request), key);
        if (answer.status() / 100 != 2) {
            talk.complain("Request %s was answered with %d: %s".formatted(request, answer.status(), answer.body()));
        }
    }

    private Map<String, Object> body(String request) {
        return Map.of(
                "tropicRequestId",
                request,
                "requester",
                Map.of("email", requester),
                "title",
                "Microscopes",
                "justification",
                "The old ones have served their time.",
                "currency",
                "USD",
                "supplier",
                Map.of("coupaId", supplier),
                "lines",
                List.of(Map.of("description", "Microscope", "quantity", "1", "unitPrice", "900.00")),
                "submit",
                true);
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    /** Of a requisition in Coupa, the request that it carries as its mark. */
    static String markOf(JsonNode requisition) {
        var note = requisition.path("buyer-note").asString("");
        int begin = note.indexOf("REQ-");
        int end = note.indexOf(']', begin);
        return begin < 0 || end < 0 ? note : note.substring(begin, end);
    }
}
