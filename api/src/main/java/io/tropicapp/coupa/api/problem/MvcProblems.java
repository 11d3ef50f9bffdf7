package io.tropicapp.coupa.api.problem;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What Spring MVC itself turns down, in our words. */
@RestControllerAdvice
@Order(1)
class MvcProblems extends ResponseEntityExceptionHandler {

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var body = InvalidFields.body(WrongFields.of(e.getBindingResult()));
        return handleExceptionInternal(e, body, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return handleExceptionInternal(e, UnreadableBody.problem(e), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var body = InvalidFields.body(List.of(new InvalidField(e.getParameterName(), "must be given")));
        return handleExceptionInternal(e, body, headers, status, request);
    }

    /** An id in a path that is no id names nothing. */
    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (e instanceof MethodArgumentTypeMismatchException mismatch
                && mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
            var body = Problem.notFound("such " + mismatch.getName()).getBody();
            return handleExceptionInternal(e, body, headers, HttpStatus.NOT_FOUND, request);
        }
        var name = e.getPropertyName() == null ? "?" : e.getPropertyName();
        var body = InvalidFields.body(List.of(new InvalidField(name, WrongFields.expected(e.getRequiredType()))));
        return handleExceptionInternal(e, body, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var body = Problem.detail(
                HttpStatus.NOT_FOUND,
                "not-found",
                "Not found",
                "There is nothing at %s /%s. What there is stands in /v3/api-docs."
                        .formatted(e.getHttpMethod(), e.getResourcePath()));
        return handleExceptionInternal(e, body, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpRequestMethodNotSupported(
            HttpRequestMethodNotSupportedException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var allowed = e.getSupportedMethods() == null ? List.<String>of() : List.of(e.getSupportedMethods());
        var body = Problem.detail(
                HttpStatus.METHOD_NOT_ALLOWED,
                "method-not-allowed",
                "Method not allowed",
                "%s is not possible here; possible: %s.".formatted(e.getMethod(), String.join(", ", allowed)));
        return handleExceptionInternal(e, body, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var answer = super.handleExceptionInternal(e, body, headers, status, request);
        if (answer != null && answer.getBody() instanceof ProblemDetail problem) {
            giveType(problem);
        }
        return answer;
    }

    private static void giveType(ProblemDetail problem) {
        if (problem.getType() == null || problem.getType().toString().equals("about:blank")) {
            var known = HttpStatus.resolve(problem.getStatus());
            var name = known == null ? "error" : known.name();
            problem.setType(
                    URI.create(Problem.BASE + name.toLowerCase(Locale.ROOT).replace('_', '-')));
        }
    }
}
