package io.tropicapp.coupa.api.problem;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the server turned down by itself, such as an address that is none. */
@RestController
@Hidden
class LastProblems implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
        var status = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(code -> HttpStatus.resolve((Integer) code))
                .orElse(HttpStatus.NOT_FOUND);
        var type = status.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var detail = status.is5xxServerError()
                ? "Something went wrong on our side. Send the request again."
                : "The request could not be read. Check its address and its headers.";
        return ResponseEntity.status(status).body(Problem.detail(status, type, status.getReasonPhrase(), detail));
    }
}
