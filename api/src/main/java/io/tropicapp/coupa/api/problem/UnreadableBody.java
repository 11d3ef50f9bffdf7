package io.tropicapp.coupa.api.problem;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says where a body cannot be read. Never what stands there: it might be a secret. */
final class UnreadableBody {

    private static final String UNREADABLE = "The body is missing or cannot be read; JSON is expected here.";

    private UnreadableBody() {}

    static ProblemDetail problem(HttpMessageNotReadableException e) {
        if (e.getCause() instanceof MismatchedInputException mismatch
                && !mismatch.getPath().isEmpty()) {
            return wrongField(mismatch);
        }
        return malformed(e.getCause() instanceof JacksonException broken ? whereItBreaks(broken) : UNREADABLE);
    }

    private static ProblemDetail wrongField(MismatchedInputException mismatch) {
        var expected = mismatch instanceof InvalidValue invalid
                ? invalid.getOriginalMessage()
                : WrongFields.expected(mismatch.getTargetType());
        return InvalidFields.body(List.of(new InvalidField(path(mismatch), expected)));
    }

    private static String whereItBreaks(JacksonException broken) {
        var location = broken.getLocation();
        return location == null
                ? UNREADABLE
                : "The body is not the JSON that is expected here: it breaks at line %d, column %d."
                        .formatted(location.getLineNr(), location.getColumnNr());
    }

    private static ProblemDetail malformed(String detail) {
        return Problem.detail(
                HttpStatus.BAD_REQUEST, "malformed-body", "Malformed body", detail + " Correct it and send it again.");
    }

    /** Such as {@code contacts[0].email}. */
    private static String path(JacksonException e) {
        return e.getPath().stream()
                .map(step -> step.getPropertyName() == null
                        ? "[%d]".formatted(step.getIndex())
                        : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
