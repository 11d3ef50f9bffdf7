package io.tropicapp.coupa.api.temporal;

import io.temporal.client.WorkflowServiceException;
import io.tropicapp.coupa.api.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Temporal went away in the middle of something. */
@RestControllerAdvice
@Order(1)
class TemporalProblems {

    private static final Logger LOG = LoggerFactory.getLogger(TemporalProblems.class);

    @ExceptionHandler(WorkflowServiceException.class)
    ResponseEntity<ProblemDetail> away(WorkflowServiceException e) {
        LOG.warn("Temporal does not answer", e);
        var body = Problem.detail(
                HttpStatus.SERVICE_UNAVAILABLE,
                "temporal-unavailable",
                "Processes unavailable",
                "The integration's own Temporal server stopped answering, so it is not known whether this was taken up. Send it"
                        + " again in a minute: what was taken up already changes nothing a second time.");
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "30")
                .body(body);
    }
}
