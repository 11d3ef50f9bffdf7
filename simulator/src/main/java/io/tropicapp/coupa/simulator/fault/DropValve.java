package io.tropicapp.coupa.simulator.fault;

import io.tropicapp.coupa.simulator.limit.LimitFilter;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/** Closes the connection of a request that {@link FaultFilter} marked. A filter cannot: the servlet API knows no connections. */
public final class DropValve extends ValveBase {

    public DropValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (request.getAttribute(LimitFilter.DROPPED) != null) {
            response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
        }
    }
}
