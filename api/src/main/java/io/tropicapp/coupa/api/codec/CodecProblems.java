package io.tropicapp.coupa.api.codec;

import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.temporal.payload.PayloadUnreadable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Payloads that this API cannot decrypt. */
@RestControllerAdvice(basePackageClasses = CodecController.class)
@Order(1)
class CodecProblems {

    @ExceptionHandler(PayloadUnreadable.class)
    ResponseEntity<ProblemDetail> unreadable(PayloadUnreadable e) {
        return ResponseEntity.unprocessableContent()
                .body(Problem.detail(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "payload-unreadable",
                        "Payload unreadable",
                        e.getMessage() + "."));
    }
}
