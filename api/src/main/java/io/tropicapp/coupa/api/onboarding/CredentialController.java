package io.tropicapp.coupa.api.onboarding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.connection.ConnectionView;
import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.api.step.StepNotOpen;
import io.tropicapp.coupa.store.connection.Connection;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Onboarding")
class CredentialController {

    private final StepAnswers answers;
    private final Credentials credentials;

    CredentialController(StepAnswers answers, Credentials credentials) {
        this.answers = answers;
        this.credentials = credentials;
    }

    @PutMapping("/v1/connections/{connection}/credentials")
    @Operation(
            summary = "Give Coupa credentials",
            description =
                    "They are tried on Coupa at once. 422 says what Coupa refuses, and everything stays as it was; the"
                            + " problem's type ends in the kind of refusal, such as `invalid-client`.")
    ResponseEntity<ConnectionView> give(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID connection,
            @RequestBody @Valid NewCredentials body) {
        var known = answers.connection(caller, connection);
        requireOpen(known);
        requireOwnDomain(known, body);
        return answers.answer(credentials.give(known, body, caller), caller, connection);
    }

    /** Asked of the rows, so that no secret is kept in vain. */
    private static void requireOpen(Connection connection) {
        if (StepNotOpen.isPending(connection, "CONNECT")) {
            throw StepNotOpen.problem(Credentials.NOT_OPEN, connection);
        }
    }

    private static void requireOwnDomain(Connection connection, NewCredentials given) {
        var own = connection.details().instanceHost();
        if (!given.host().equals(own)) {
            throw Problem.of(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "wrong-domain",
                            "Wrong domain",
                            "The credentials are for %s, but this connection's Coupa instance is %s. Give those of %s, or correct"
                                            .formatted(given.host(), own, own)
                                    + " the instance first: PUT instance.")
                    .with("given", given.host())
                    .with("expected", own);
        }
    }
}
