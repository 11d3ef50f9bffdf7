package io.tropicapp.coupa.api.problem;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** The problem of a request whose fields are not as they should be: all of them at once. */
final class InvalidFields {

    private static final String TYPE = "invalid-request";
    private static final String TITLE = "Invalid request";

    private InvalidFields() {}

    static Problem of(List<InvalidField> fields) {
        return Problem.of(HttpStatus.BAD_REQUEST, TYPE, TITLE, sentence(fields)).with("errors", fields);
    }

    static ProblemDetail body(List<InvalidField> fields) {
        var body = Problem.detail(HttpStatus.BAD_REQUEST, TYPE, TITLE, sentence(fields));
        body.setProperty("errors", fields);
        return body;
    }

    private static String sentence(List<InvalidField> fields) {
        return fields.size() == 1
                ? "The field '%s' %s. Correct it and send the request again."
                        .formatted(fields.getFirst().field(), fields.getFirst().message())
                : "%d fields are not as they should be; see 'errors'. Correct them and send the request again."
                        .formatted(fields.size());
    }
}
