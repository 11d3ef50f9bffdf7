package io.tropicapp.coupa.api.requisition;

import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.api.step.NeedsCredentials;
import io.tropicapp.coupa.api.step.StepNotOpen;
import io.tropicapp.coupa.store.connection.Connection;
import org.springframework.http.HttpStatus;

/** Whether a connection takes requisitions at all, by what its rows say. */
final class Admission {

    private Admission() {}

    /** @throws Problem 409 if it does not, saying whose turn it is */
    static void mustBeOpen(Connection connection) {
        NeedsCredentials.mustNot(connection, "nothing can be written to it");
        if (!connection.standing().stage().equals("LIVE") && !StepNotOpen.isDone(connection, "FULL_SYNC")) {
            throw StepNotOpen.problem(
                    "Requisitions are possible once FULL_SYNC is done: before, it is not known who may submit them.",
                    connection);
        }
        if (connection.standing().requisitions().equals("UNAVAILABLE")) {
            throw unavailable(connection);
        }
    }

    private static Problem unavailable(Connection connection) {
        var ticket = "/v1/connections/%s/support-ticket".formatted(connection.id());
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "requisitions-unavailable",
                        "Requisitions unavailable",
                        "Coupa does not serve requisitions for this instance. It is Coupa Support's turn: send them the ticket of %s"
                                        .formatted(ticket)
                                + ", and once they have enabled the endpoints: POST endpoint-checks.")
                .with("supportTicket", ticket);
    }
}
