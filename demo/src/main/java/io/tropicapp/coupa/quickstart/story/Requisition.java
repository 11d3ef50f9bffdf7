package io.tropicapp.coupa.quickstart.story;

import io.tropicapp.coupa.quickstart.QuickstartFailed;
import io.tropicapp.coupa.quickstart.console.Console;
import io.tropicapp.coupa.quickstart.running.Services;
import io.tropicapp.coupa.simulator.Simulator;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A Tropic request becomes a requisition, is rejected, corrected, approved twice and ordered. Another Coupa is only read. */
record Requisition(Services services, Console console, People people, String connection) {

    private static final Duration SOON = Duration.ofSeconds(60);
    /** The story orders itself, when it is time. */
    private static final Duration WHEN_TOLD_TO = Duration.ofDays(1);

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    void play() {
        services.coupa().simulator().ifPresent(this::play);
    }

    private void play(Simulator coupa) {
        console.heading("A Tropic request becomes an order");
        coupa.requisitions().orderAfter(WHEN_TOLD_TO);
        var requester = requester(coupa);
        var request = "REQ-" + UUID.randomUUID().toString().substring(0, 8);
        people.backend().post(requisitions(), asking(request, requester, "12"));
        console.tick("Backend", "asks for 12 microscopes, as request " + request);
        var id = until(request, "PENDING_APPROVAL").path("coupaRequisitionId").asLong();
        console.tick("Coupa", "has requisition %d; its turn: %s".formatted(id, turn(request)));
        rejectAndCorrect(coupa, request, requester, id);
        approveAndOrder(coupa, request, id);
        end(coupa, request, id);
    }

    private void rejectAndCorrect(Simulator coupa, String request, JsonNode requester, long id) {
        coupa.requisitions().rejectNext(id, "Four will do");
        people.backend().post(requisitions(request) + "/refresh", Map.of());
        var rejected = until(request, "REJECTED");
        console.tick(
                "Approver",
                "rejects it: \"%s\"".formatted(rejected.path("rejectReason").asString()));
        var corrected = new HashMap<>(asking(request, requester, "4"));
        corrected.remove("tropicRequestId");
        people.backend().post(requisitions(request) + "/resubmit", corrected);
        until(request, "PENDING_APPROVAL");
        console.tick("Requester", "corrects it to 4, and it is submitted anew: the chain starts again");
    }

    private void approveAndOrder(Simulator coupa, String request, long id) {
        while (!coupa.requisitions().openApprovals(id).isEmpty()) {
            var approver = turn(request);
            coupa.requisitions().approveNext(id);
            people.backend().post(requisitions(request) + "/refresh", Map.of());
            console.tick("Approver", approver + " approves");
        }
        coupa.requisitions().orderNow(id);
        var run = new Watch(console, people).syncNow(connection);
        RunTable.print(console, run);
        var ordered = until(request, "ORDERED");
        if (ordered.path("purchaseOrders").isEmpty()) {
            throw new QuickstartFailed("Coupa has ordered, but no order is linked: " + ordered);
        }
        console.tick("Coupa", "has ordered; linked: %s".formatted(orders(ordered)));
    }

    private void end(Simulator coupa, String request, long id) {
        coupa.orders()
                .of(id)
                .forEach(order -> coupa.orders().close(order.path("id").asLong()));
        people.backend().post(requisitions(request) + "/refresh", Map.of());
        var ended = look(
                request,
                "its end",
                seen -> !seen.path("endedAt").isNull() && !seen.path("endedAt").isMissingNode());
        console.tick("Order", "closed, so nothing more is followed");
        if (coupa.requisitions().having("buyer-note", request + "]").size() != 1) {
            throw new QuickstartFailed("Coupa should have one requisition of request " + request);
        }
        console.tick("History", history(ended));
    }

    private static String history(JsonNode requisition) {
        return String.join(
                " → ",
                StreamSupport.stream(requisition.path("history").spliterator(), false)
                        .filter(entry -> entry.path("type").asString().equals("status"))
                        .map(entry -> entry.path("to").asString())
                        .toList());
    }

    private static String orders(JsonNode requisition) {
        return String.join(
                ", ",
                StreamSupport.stream(requisition.path("purchaseOrders").spliterator(), false)
                        .map(order -> "order %s, %s"
                                .formatted(
                                        order.path("number").asString(),
                                        order.path("status").asString()))
                        .toList());
    }

    private String turn(String request) {
        var names = people.backend().get(requisitions(request)).path("whoseTurn");
        return names.isArray()
                ? String.join(
                        " and ",
                        StreamSupport.stream(names.spliterator(), false)
                                .map(JsonNode::asString)
                                .toList())
                : names.asString("an approver");
    }

    /** Somebody who may buy and whose manager approves first. */
    private static JsonNode requester(Simulator coupa) {
        return coupa.snapshot().users().stream()
                .filter(Licence::comesOver)
                .filter(user -> user.path("active").asBoolean()
                        && user.path("purchasing-user").asBoolean()
                        && user.path("manager").has("id")
                        && user.path("department").has("id")
                        && user.path("default-address").has("id"))
                .findFirst()
                .orElseThrow(() -> new QuickstartFailed("Nobody in the simulated Coupa may buy"));
    }

    private Map<String, Object> asking(String request, JsonNode requester, String quantity) {
        return Map.of(
                "tropicRequestId",
                request,
                "requester",
                Map.of("email", requester.path("email").asString()),
                "title",
                "Microscopes",
                "justification",
                "The old ones have served their time.",
                "currency",
                "USD",
                "supplier",
                Map.of("coupaId", supplier()),
                "lines",
                List.of(Map.of("description", "Microscope", "quantity", quantity, "unitPrice", "900.00")),
                "submit",
                true);
    }

    private long supplier() {
        return people.owner()
                .get("/v1/connections/%s/suppliers?status=active&limit=1".formatted(connection))
                .path("items")
                .path(0)
                .path("coupaId")
                .asLong();
    }

    private JsonNode until(String request, String status) {
        return look(request, status, seen -> seen.path("status").asString().equals(status));
    }

    private JsonNode look(String request, String what, Predicate<JsonNode> so) {
        var giveUp = Instant.now().plus(SOON);
        while (true) {
            var seen = people.backend().get(requisitions(request));
            if (so.test(seen)) {
                return seen;
            }
            if (Instant.now().isAfter(giveUp)) {
                throw new QuickstartFailed("Of request %s, %s was expected within %d s, but it shows: %s"
                        .formatted(request, what, SOON.toSeconds(), seen));
            }
            People.pause(LOOK_EVERY);
        }
    }

    private String requisitions() {
        return "/v1/connections/%s/requisitions".formatted(connection);
    }

    private String requisitions(String request) {
        return requisitions() + "/" + request;
    }
}
