package io.tropicapp.coupa.api.problem;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What nobody has thought of. The caller gets a number to quote, and the log has the rest under it. */
@RestControllerAdvice
class UnexpectedProblems {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedProblems.class);

    @ExceptionHandler(Exception.class)
    ResponseEntity<ProblemDetail> unexpected(Exception e) {
        var incident = UUID.randomUUID();
        LOG.error("Incident {}", incident, e);
        var body = Problem.detail(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal-error",
                "Internal error",
                "Something went wrong on our side. Send the request again; if it goes wrong again, tell Tropic's support the"
                        + " incident " + incident + ".");
        body.setProperty("incident", incident);
        return ResponseEntity.internalServerError().body(body);
    }
}
