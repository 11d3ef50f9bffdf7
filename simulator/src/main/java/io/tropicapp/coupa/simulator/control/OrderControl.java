package io.tropicapp.coupa.simulator.control;

import io.tropicapp.coupa.simulator.order.Orders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What buyers do to purchase orders in Coupa's own pages. */
@RestController
public final class OrderControl {

    private final Orders orders;

    public OrderControl(Orders orders) {
        this.orders = orders;
    }

    @PostMapping("/_control/orders/{id}/{act}")
    JsonNode act(@PathVariable long id, @PathVariable String act) {
        return switch (act) {
            case "revise" -> orders.revise(id);
            case "hold" -> orders.hold(id);
            case "release" -> orders.release(id);
            case "cancel" -> orders.cancel(id);
            case "close" -> orders.close(id);
            case "soft-close" -> orders.softClose(id);
            default -> throw new IllegalArgumentException("Nobody can '%s' an order".formatted(act));
        };
    }
}
