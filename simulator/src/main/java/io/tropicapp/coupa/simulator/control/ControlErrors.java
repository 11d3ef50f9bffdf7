package io.tropicapp.coupa.simulator.control;

import io.tropicapp.coupa.simulator.format.Refusal;
import io.tropicapp.coupa.simulator.resource.ApiEndpoint;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says in words what was wrong with a control request. The API proper answers for itself: see {@link ApiEndpoint}. */
@RestControllerAdvice(basePackageClasses = ControlErrors.class)
public final class ControlErrors {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, String> refused(IllegalArgumentException e) {
        return Map.of("error", String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, String> refused(Refusal e) {
        return Map.of("error", String.join("; ", e.sentences()));
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, String> notATime(DateTimeParseException e) {
        return Map.of("error", "Not a time with an offset: " + e.getParsedString());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, String> unreadable(HttpMessageNotReadableException e) {
        return Map.of(
                "error",
                "The body is not the JSON expected here: "
                        + e.getMostSpecificCause().getMessage());
    }
}
