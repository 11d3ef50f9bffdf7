package io.tropicapp.coupa.simulator.control;

import io.tropicapp.coupa.simulator.contract.Contracts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What owners and approvers do to contracts in Coupa's own pages. */
@RestController
@RequestMapping("/_control/contracts")
public final class ContractControl {

    private final Contracts contracts;

    public ContractControl(Contracts contracts) {
        this.contracts = contracts;
    }

    record Customs(@Nullable String rejectedBecome) {}

    @PostMapping
    Customs set(@RequestBody Customs customs) {
        if (customs.rejectedBecome() != null) {
            contracts.rejectedBecome(customs.rejectedBecome());
        }
        return customs;
    }

    @GetMapping("/{id}/approvals")
    List<ObjectNode> open(@PathVariable long id) {
        return contracts.openApprovals(id);
    }

    @PostMapping("/{id}/{act}")
    JsonNode act(@PathVariable long id, @PathVariable String act) {
        return switch (act) {
            case "submit" -> contracts.submit(id);
            case "approve" -> contracts.approveNext(id);
            case "approve-all" -> contracts.approveAll(id);
            case "withdraw" -> contracts.withdraw(id);
            case "complete" -> contracts.complete(id);
            case "publish" -> contracts.publish(id);
            case "expire" -> contracts.expire(id);
            case "terminate" -> contracts.terminate(id);
            case "inactivate" -> contracts.inactivate(id);
            case "amend" -> contracts.amend(id);
            case "revise" -> contracts.revise(id);
            default -> throw new IllegalArgumentException("Nobody can '%s' a contract".formatted(act));
        };
    }

    @PostMapping("/{id}/reject")
    JsonNode reject(@PathVariable long id, @RequestBody ApprovalControl.Decision decision) {
        return contracts.rejectNext(id, decision.words());
    }
}
