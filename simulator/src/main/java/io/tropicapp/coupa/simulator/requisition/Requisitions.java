package io.tropicapp.coupa.simulator.requisition;

import io.tropicapp.coupa.simulator.format.Refusal;
import io.tropicapp.coupa.simulator.order.Orders;
import io.tropicapp.coupa.simulator.record.Records;
import io.tropicapp.coupa.simulator.record.Timestamps;
import io.tropicapp.coupa.simulator.schema.Attribute;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The requisitions, and what people do to them in Coupa's own pages: approvers decide under their own names, buyers
 * complete, requesters withdraw. What the state of a requisition does not allow is refused with a {@link Refusal}. Answers
 * are copies of the requisition as it then is. Safe to use from several threads.
 */
public final class Requisitions {

    private final Ledger ledger;
    private final Passage passage;
    private final Ordering ordering;
    private final Search search;
    private final Filing filing;
    private final Comments comments;

    public Requisitions(Records records, Timestamps timestamps, Orders orders) {
        this.ledger = new Ledger(records, timestamps);
        this.ordering = new Ordering(ledger, orders);
        this.passage = new Passage(ledger, ordering);
        this.search = new Search(ledger);
        this.filing = new Filing(ledger, passage);
        this.comments = new Comments(ledger);
    }

    /** What the API does to them. */
    public Filing filing() {
        return filing;
    }

    /** What is said under them. */
    public Comments comments() {
        return comments;
    }

    /** How long after the last approval the orders are there; 2 seconds unless set, by the simulator's clock. */
    public void orderAfter(Duration delay) {
        synchronized (ledger) {
            ordering.delay(delay);
        }
    }

    /** What a rejected requisition becomes: {@code draft} unless set to {@code abandoned} or {@code withdrawn}. */
    public void rejectedBecome(String status) {
        synchronized (ledger) {
            passage.rejectedBecome(status);
        }
    }

    /** Lets happen what is due by the clock. Requests to the API do so first of all. */
    public void settle() {
        synchronized (ledger) {
            ordering.settle();
        }
    }

    public int count() {
        return ledger.headers().size();
    }

    /** All of them, ascending by id. */
    public List<JsonNode> all() {
        settle();
        return search.all(header -> true);
    }

    public JsonNode get(long id) {
        settle();
        return ledger.header(id);
    }

    /** Those whose attribute, such as {@code buyer-note}, contains the text. */
    public List<JsonNode> having(String attribute, String text) {
        settle();
        return search.all(Search.contains(Attribute.kebab(attribute), text));
    }

    /** Those whose custom field, or one of whose lines' custom field, is that text. */
    public List<JsonNode> havingCustomField(String field, String text) {
        settle();
        return search.all(Search.hasCustomField(Attribute.kebab(field), text));
    }

    /** The approvals that somebody is asked for now, of all requisitions. */
    public List<JsonNode> openApprovals() {
        return search.openApprovals();
    }

    /** The approvals of that requisition that somebody is asked for now; several if they are parallel. */
    public List<JsonNode> openApprovals(long id) {
        return search.openApprovals(get(id));
    }

    /** The approver, or his delegate, says yes. */
    public JsonNode approve(long approvalId, String note) {
        return decide(approvalId, deciding -> deciding.decide("approve", note));
    }

    public JsonNode reject(long approvalId, String reason) {
        return decide(approvalId, deciding -> deciding.decide("reject", reason));
    }

    public JsonNode hold(long approvalId, String reason) {
        return decide(approvalId, deciding -> deciding.decide("hold", reason));
    }

    /** The approver lets another user decide in his place. */
    public JsonNode delegate(long approvalId, long userId) {
        ObjectNode delegate = ledger.people
                .find(userId)
                .orElseThrow(() -> new IllegalArgumentException("There is no user " + userId));
        return decide(approvalId, deciding -> deciding.delegate(delegate));
    }

    /** Whoever is asked next says yes; the first of them if they are several. */
    public JsonNode approveNext(long id) {
        return approve(next(id), "");
    }

    /** Whoever is asked next says no. */
    public JsonNode rejectNext(long id, String reason) {
        return reject(next(id), reason);
    }

    /** Everybody who is asked says yes, to the last. */
    public JsonNode approveAll(long id) {
        while (!openApprovals(id).isEmpty()) {
            approveNext(id);
        }
        return get(id);
    }

    /** The requester takes it back. */
    public JsonNode withdraw(long id) {
        return act(id, header -> {
            require(header, "withdrawn", "pending_approval", "pending_buyer_action");
            passage.end(header, "withdrawn", "withdrawn", header.path("requested-by"), ledger.now());
        });
    }

    /** Nobody wants it any more. */
    public JsonNode abandon(long id) {
        return act(id, header -> {
            require(header, "abandoned", "draft", "cart", "pending_approval", "pending_buyer_action");
            passage.end(header, "abandoned", "withdrawn", header.path("requested-by"), ledger.now());
        });
    }

    /** A buyer adds what the lines lack, and sends it on to the approvers. */
    public JsonNode completeByBuyer(long id) {
        return act(id, header -> {
            require(header, "completed", "pending_buyer_action");
            new Buyer(ledger).complete(header);
            passage.submit(header, header.path("updated-by"), ledger.now());
        });
    }

    /** A buyer lets another supplier have a line, counted from 1, before it is ordered. */
    public JsonNode source(long id, int lineNum, long supplier) {
        return act(id, header -> {
            require(header, "sourced", "draft", "pending_buyer_action", "pending_approval", "approved");
            new Buyer(ledger).source(header, lineNum, supplier);
            ledger.file(header, header.path("updated-by"), ledger.now());
        });
    }

    /** Its requester sends it on its way again, in Coupa. */
    public JsonNode resubmit(long id) {
        return act(id, header -> {
            require(header, "submitted", "draft");
            passage.submit(header, header.path("requested-by"), ledger.now());
        });
    }

    /** A job has it, for a while: it shows as {@code backgrounded}, and nobody can act on it. */
    public JsonNode background(long id) {
        return act(id, header -> {
            String status = header.path("status").asString();
            require(header, "backgrounded", "pending_buyer_action", "pending_approval", "approved");
            ledger.course(id).background(status);
            ledger.file(header.put("status", "backgrounded"), header.path("updated-by"), ledger.now());
        });
    }

    /** The job is done with it: it is as it was. */
    public JsonNode foreground(long id) {
        return act(id, header -> {
            require(header, "brought back", "backgrounded");
            header.put("status", ledger.course(id).beforeBackground());
            ledger.file(header, header.path("updated-by"), ledger.now());
        });
    }

    /** It is gone, whatever its state was. */
    public void delete(long id) {
        synchronized (ledger) {
            ordering.forget(id);
            ledger.header(id);
            ledger.remove(id);
        }
    }

    /** Issues the orders of an approved requisition without waiting. */
    public JsonNode orderNow(long id) {
        return act(id, header -> ordering.orderNow(id));
    }

    /** Issues the order of the first line's supplier, and leaves the others for later. */
    public JsonNode orderFirst(long id) {
        return act(id, header -> ordering.orderFirst(id));
    }

    /** Issues what was left for later. The requisition's {@code updated-at} does not move. */
    public JsonNode orderRest(long id) {
        return act(id, header -> ordering.orderRest(id));
    }

    /** A buyer puts the lines of two approved requisitions on one order, which names the first of them. */
    public JsonNode orderTogether(long first, long second) {
        return act(first, header -> ordering.orderTogether(first, second));
    }

    /** Everything that was ordered has come. */
    public JsonNode receive(long id) {
        return act(id, header -> ordering.receive(id, true));
    }

    /** Something of what was ordered has come. */
    public JsonNode receivePartially(long id) {
        return act(id, header -> ordering.receive(id, false));
    }

    private long next(long id) {
        return openApprovals(id).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody is asked to approve requisition " + id))
                .path("id")
                .asLong();
    }

    private JsonNode decide(long approvalId, Consumer<Deciding> decision) {
        synchronized (ledger) {
            ordering.settle();
            Deciding deciding = Deciding.on(ledger, passage, approvalId);
            decision.accept(deciding);
            return ledger.header(deciding.requisition());
        }
    }

    private JsonNode act(long id, Consumer<ObjectNode> act) {
        synchronized (ledger) {
            ordering.settle();
            act.accept(ledger.header(id));
            return ledger.header(id);
        }
    }

    private static void require(ObjectNode header, String act, String... allowed) {
        Acts.require(header.path("status").asString(), act, allowed);
    }
}
