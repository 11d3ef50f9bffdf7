package io.tropicapp.coupa.simulator.control;

import io.tropicapp.coupa.simulator.requisition.Requisitions;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What requesters, buyers and receivers do to requisitions in Coupa's own pages. */
@RestController
@RequestMapping("/_control/requisitions")
public final class RequisitionControl {

    private final Requisitions requisitions;

    public RequisitionControl(Requisitions requisitions) {
        this.requisitions = requisitions;
    }

    record Customs(
            @Nullable Long orderAfterMillis, @Nullable String rejectedBecome) {}

    @PostMapping
    Customs set(@RequestBody Customs customs) {
        if (customs.orderAfterMillis() != null) {
            requisitions.orderAfter(Duration.ofMillis(customs.orderAfterMillis()));
        }
        if (customs.rejectedBecome() != null) {
            requisitions.rejectedBecome(customs.rejectedBecome());
        }
        return customs;
    }

    @PostMapping("/{id}/{act}")
    JsonNode act(@PathVariable long id, @PathVariable String act) {
        return switch (act) {
            case "approve" -> requisitions.approveNext(id);
            case "approve-all" -> requisitions.approveAll(id);
            case "withdraw" -> requisitions.withdraw(id);
            case "abandon" -> requisitions.abandon(id);
            case "complete" -> requisitions.completeByBuyer(id);
            case "background" -> requisitions.background(id);
            case "foreground" -> requisitions.foreground(id);
            case "resubmit" -> requisitions.resubmit(id);
            case "order" -> requisitions.orderNow(id);
            case "order-first" -> requisitions.orderFirst(id);
            case "order-rest" -> requisitions.orderRest(id);
            case "receive" -> requisitions.receive(id);
            case "receive-partially" -> requisitions.receivePartially(id);
            default -> throw new IllegalArgumentException("Nobody can '%s' a requisition".formatted(act));
        };
    }

    @PostMapping("/{id}/reject")
    JsonNode reject(@PathVariable long id, @RequestBody ApprovalControl.Decision decision) {
        return requisitions.rejectNext(id, decision.words());
    }

    @PostMapping("/{id}/delete")
    Map<String, Long> delete(@PathVariable long id) {
        requisitions.delete(id);
        return Map.of("deleted", id);
    }
}
