package io.tropicapp.coupa.api.access;

import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.store.access.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** No token, or not for this role. */
@RestControllerAdvice
@Order(1)
class AccessProblems {

    @ExceptionHandler(AuthenticationException.class)
    ResponseEntity<ProblemDetail> unknownCaller() {
        var body = Problem.detail(
                HttpStatus.UNAUTHORIZED,
                "unauthorized",
                "Unauthorized",
                "Send 'Authorization: Bearer …' with a token that is valid. Tokens are made by an operator.");
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .body(body);
    }

    @ExceptionHandler(AccessDeniedException.class)
    ResponseEntity<ProblemDetail> notForThisRole(HttpServletRequest request) {
        var may = Permission.neededFor(request.getMethod(), request.getRequestURI())
                .map(Permission::roles)
                .orElse(Set.of(Role.OPERATOR))
                .stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
        var body = Problem.detail(
                HttpStatus.FORBIDDEN,
                "forbidden",
                "Forbidden",
                "Your token's role may not do this. These may: %s.".formatted(String.join(", ", may)));
        body.setProperty("roles", may);
        return ResponseEntity.status(HttpStatus.FORBIDDEN).body(body);
    }
}
