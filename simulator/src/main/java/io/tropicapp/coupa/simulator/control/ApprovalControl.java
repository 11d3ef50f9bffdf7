package io.tropicapp.coupa.simulator.control;

import io.tropicapp.coupa.simulator.contract.Contracts;
import io.tropicapp.coupa.simulator.requisition.Requisitions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What approvers do, under their own names. */
@RestController
@RequestMapping("/_control/approvals")
public final class ApprovalControl {

    private final Requisitions requisitions;
    private final Contracts contracts;

    public ApprovalControl(Requisitions requisitions, Contracts contracts) {
        this.requisitions = requisitions;
        this.contracts = contracts;
    }

    /** Why, for a decision; to which user, for a delegation. */
    record Decision(@Nullable String reason, @Nullable Long to) {

        String words() {
            return reason == null ? "" : reason;
        }
    }

    @GetMapping
    List<JsonNode> open() {
        return requisitions.openApprovals();
    }

    @PostMapping("/{id}/{act}")
    JsonNode decide(
            @PathVariable long id, @PathVariable String act, @RequestBody(required = false) @Nullable Decision given) {
        Decision decision = given == null ? new Decision(null, null) : given;
        if (contracts.owns(id) && !act.equals("delegate")) {
            return contracts.decide(id, act, decision.words());
        }
        return switch (act) {
            case "approve" -> requisitions.approve(id, decision.words());
            case "reject" -> requisitions.reject(id, decision.words());
            case "hold" -> requisitions.hold(id, decision.words());
            case "delegate" -> delegate(id, decision);
            default -> throw new IllegalArgumentException("Nobody can '%s' an approval".formatted(act));
        };
    }

    private JsonNode delegate(long id, Decision decision) {
        if (decision.to() == null) {
            throw new IllegalArgumentException("A delegation takes the id of the user it is to");
        }
        return contracts.owns(id) ? contracts.delegate(id, decision.to()) : requisitions.delegate(id, decision.to());
    }
}
