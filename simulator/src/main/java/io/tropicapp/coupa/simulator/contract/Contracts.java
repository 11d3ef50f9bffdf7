package io.tropicapp.coupa.simulator.contract;

import io.tropicapp.coupa.simulator.approval.Approvals;
import io.tropicapp.coupa.simulator.approval.Asking;
import io.tropicapp.coupa.simulator.approval.Course;
import io.tropicapp.coupa.simulator.approval.People;
import io.tropicapp.coupa.simulator.format.Refusal;
import io.tropicapp.coupa.simulator.life.Life;
import io.tropicapp.coupa.simulator.record.Records;
import io.tropicapp.coupa.simulator.record.Resource;
import io.tropicapp.coupa.simulator.record.Timestamps;
import io.tropicapp.coupa.simulator.record.Trees;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The contracts, and what people do to them in Coupa's own pages: owners submit and publish, approvers decide under their own
 * names. What the state of a contract does not allow is refused with a {@link Refusal}. Answers are copies of the contract as
 * it then is. Safe to use from several threads.
 */
public final class Contracts {

    private final ContractFile file;
    private final People people;
    private final ContractRoutes routes;
    private final Asking asking;
    private final Life life;

    private String rejectedBecome = "rejected";

    public Contracts(Records records, Timestamps timestamps, Life life) {
        this.file = new ContractFile(records, timestamps);
        this.people = new People(records);
        this.routes = new ContractRoutes(people);
        this.asking = new Asking(file.approvals);
        this.life = life;
    }

    /** What a rejected contract becomes: {@code rejected} unless set to {@code draft}. */
    public synchronized void rejectedBecome(String status) {
        if (!Set.of("rejected", "draft").contains(status)) {
            throw new IllegalArgumentException("A rejected contract becomes rejected or draft");
        }
        rejectedBecome = status;
    }

    public synchronized JsonNode get(long id) {
        return file.contract(id);
    }

    /** Sends a draft, or a rejected one again, to its approvers. */
    public synchronized ObjectNode submit(long id) {
        ObjectNode contract = in(id, "submitted", "draft", "rejected");
        Instant now = file.timestamps.now();
        file.course(id).begin(routes.of(contract));
        contract.put("status", "pending_approval");
        ask(contract, people.api(), now);
        file.file(contract, now);
        return file.contract(id);
    }

    /** Whether the approval is one of a contract. */
    public boolean owns(long approvalId) {
        return file.approvals.find(approvalId).isPresent();
    }

    /** The approvals that somebody is asked for now; several if they are parallel. */
    public synchronized List<ObjectNode> openApprovals(long id) {
        return file.open(file.contract(id));
    }

    /**
     * Decides an approval under its approver's own name.
     *
     * @param act {@code approve}, {@code reject} or {@code hold}
     */
    public synchronized JsonNode decide(long approvalId, String act, String reason) {
        ObjectNode approval = approval(approvalId);
        return decide(approval, act, reason, course(approval).actor(approval));
    }

    /** As {@link #decide}, under the API user's name. Answers the approval. */
    public synchronized ObjectNode decideByApi(long approvalId, String act, String reason) {
        var unused = decide(approval(approvalId), act, reason, people.api());
        return approval(approvalId);
    }

    /** The approver lets another user decide in his place. */
    public synchronized JsonNode delegate(long approvalId, long userId) {
        ObjectNode approval = approval(approvalId);
        ObjectNode contract = asked(approval, "delegate");
        ObjectNode delegate =
                people.find(userId).orElseThrow(() -> new IllegalArgumentException("There is no user " + userId));
        file.approvals.delegate(approval, delegate, course(approval).actor(approval), file.timestamps.now());
        return filed(contract, Optional.empty());
    }

    /** Whoever is asked next says yes; the first of them if they are several. */
    public synchronized JsonNode approveNext(long id) {
        return decide(next(id), "approve", "");
    }

    /** Whoever is asked next says no. */
    public synchronized JsonNode rejectNext(long id, String reason) {
        return decide(next(id), "reject", reason);
    }

    /** Everybody who is asked says yes, to the last. */
    public synchronized JsonNode approveAll(long id) {
        while (!openApprovals(id).isEmpty()) {
            var unused = approveNext(id);
        }
        return get(id);
    }

    /** The owner takes it back. */
    public synchronized JsonNode withdraw(long id) {
        ObjectNode contract = in(id, "withdrawn", "pending_approval");
        Instant now = file.timestamps.now();
        file.approvals.drop(file.course(id).round, "withdrawn", contract.path("contract-owner"), now);
        return becomes(contract, "draft");
    }

    /** All have signed. */
    public synchronized ObjectNode complete(long id) {
        becomes(in(id, "completed", "approved", "pending_signatures"), "completed");
        return file.contract(id);
    }

    public synchronized JsonNode publish(long id) {
        ObjectNode contract = in(id, "published", "approved", "completed");
        return becomes(contract.put("published-date", file.timestamps.write(file.timestamps.now())), "published");
    }

    public synchronized JsonNode expire(long id) {
        return becomes(in(id, "expired", "published", "approved", "completed"), "expired");
    }

    public synchronized JsonNode terminate(long id) {
        ObjectNode contract = in(id, "terminated", "published", "approved", "completed", "pending_approval", "draft");
        return becomes(contract.put("terminated", true), "terminated");
    }

    public synchronized JsonNode inactivate(long id) {
        return becomes(in(id, "inactivated", "published", "draft"), "inactive");
    }

    /** A draft that amends it. */
    public JsonNode amend(long id) {
        long before = file.records.of(Resource.CONTRACTS).rows().stream()
                .filter(row -> row.tree().path("parent").path("id").asLong(0) == id)
                .count();
        return related(id, "AmendmentContract", "-A" + (before + 1));
    }

    /** A draft that is its next version, under the same number. */
    public JsonNode revise(long id) {
        return related(id, "MasterContract", "");
    }

    private JsonNode related(long id, String type, String suffix) {
        ObjectNode of = file.contract(id);
        ObjectNode origin = Trees.reduced(of, "id", "name", "number");
        ObjectNode attributes = Trees.object()
                .put("status", "draft")
                .put("type", type)
                .put("version", of.path("version").asInt(1) + 1)
                .put("number", of.path("number").asString("C-" + id) + suffix);
        attributes.put("terminated", false).putNull("published-date").putNull("current-approval");
        attributes.set("parent", origin);
        attributes.set("master-contract", origin.deepCopy());
        return life.add(Resource.CONTRACTS, attributes);
    }

    private JsonNode decide(ObjectNode approval, String act, String reason, JsonNode by) {
        ObjectNode contract = asked(approval, act);
        Instant now = file.timestamps.now();
        return switch (act) {
            case "approve" -> {
                file.approvals.decide(approval, "approved", by, reason, now);
                yield filed(contract, goOn(contract, by, now));
            }
            case "reject" -> {
                file.approvals.decide(approval, "rejected", by, reason, now);
                file.approvals.drop(course(approval).round, "skipped", by, now);
                yield filed(contract.put("status", rejectedBecome), Optional.of(now));
            }
            case "hold" -> {
                file.approvals.decide(approval, "on_hold", by, reason, now);
                yield filed(contract, Optional.empty());
            }
            default -> throw new IllegalArgumentException("An approval is approved, rejected or held, not: " + act);
        };
    }

    /** The contract's {@code updated-at} moves with the last approval alone. */
    private Optional<Instant> goOn(ObjectNode contract, JsonNode by, Instant now) {
        Course course = file.course(contract.path("id").asLong());
        if (file.approvals.all(course.round).stream().anyMatch(Approvals::isOpen)) {
            return Optional.empty();
        }
        course.advance();
        ask(contract, by, now);
        return contract.path("status").asString("").equals("approved") ? Optional.of(now) : Optional.empty();
    }

    private void ask(ObjectNode contract, JsonNode by, Instant at) {
        long id = contract.path("id").asLong();
        if (!asking.next(id, file.course(id), by, contract.path("contract-owner"), at)) {
            contract.put("status", "approved");
        }
    }

    private ObjectNode asked(ObjectNode approval, String act) {
        ObjectNode contract = file.contract(approval.path("approvable-id").asLong());
        String status = approval.path("status").asString("");
        boolean open = act.equals("hold") ? status.equals("pending_approval") : Approvals.isOpen(approval);
        if (!open || !contract.path("status").asString("").equals("pending_approval")) {
            throw Refusal.about("approval", List.of("Cannot %s an approval that is %s".formatted(act, status)));
        }
        return contract;
    }

    private ObjectNode in(long id, String act, String... allowed) {
        ObjectNode contract = file.contract(id);
        String status = contract.path("status").asString("");
        if (!List.of(allowed).contains(status)) {
            throw Refusal.about("contract", List.of("Contract cannot be %s while it is %s".formatted(act, status)));
        }
        return contract;
    }

    private JsonNode becomes(ObjectNode contract, String status) {
        return filed(contract.put("status", status), Optional.of(file.timestamps.now()));
    }

    private JsonNode filed(ObjectNode contract, Optional<Instant> changedAt) {
        changedAt.ifPresentOrElse(at -> file.file(contract, at), () -> file.file(contract));
        return file.contract(contract.path("id").asLong());
    }

    private long next(long id) {
        return openApprovals(id).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody is asked to approve contract " + id))
                .path("id")
                .asLong();
    }

    private ObjectNode approval(long id) {
        return file.approvals.find(id).orElseThrow(() -> Refusal.of(404, "Record not found"));
    }

    private Course course(ObjectNode approval) {
        return file.course(approval.path("approvable-id").asLong());
    }
}
