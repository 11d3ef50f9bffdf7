package io.tropicapp.coupa.api.disconnection;

import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.store.connection.ConnectionGone;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The connection was disconnected while a request for it was under way. */
@RestControllerAdvice
@Order(1)
class GoneProblems {

    @ExceptionHandler(ConnectionGone.class)
    ResponseEntity<ProblemDetail> gone() {
        var body = Problem.detail(
                HttpStatus.CONFLICT,
                "disconnected",
                "Disconnected",
                "This connection was disconnected at this moment. Nothing of what was sent is kept.");
        return ResponseEntity.status(HttpStatus.CONFLICT).body(body);
    }
}
