package io.tropicapp.coupa.api.step;

import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.store.connection.Connection;
import org.springframework.http.HttpStatus;

/** The problem of what needs Coupa while Coupa refuses the credentials. */
public final class NeedsCredentials {

    private NeedsCredentials() {}

    /**
     * @param so what follows from it, such as {@code nothing can be read}
     * @throws Problem 409 if the connection's credentials are refused
     */
    public static void mustNot(Connection connection, String so) {
        if (connection.standing().health().equals("NEEDS_CREDENTIALS")) {
            throw Problem.of(
                    HttpStatus.CONFLICT,
                    "needs-credentials",
                    "Needs credentials",
                    "Coupa refuses the credentials, so %s. The Owner must give new ones first: PUT credentials."
                            .formatted(so));
        }
    }
}
