package io.tropicapp.coupa.api.problem;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * An answer that says no. Thrown anywhere in a request, it is sent as {@code application/problem+json}.
 *
 * <p>The detail is for a person: what went wrong, whose turn it is, what to do. It never repeats what might be a secret.
 */
public class Problem extends ErrorResponseException {

    /** What the types of problems begin with; behind it stands a page for each. */
    public static final String BASE = "https://docs.tropicapp.io/problems/";

    private Problem(HttpStatus status, ProblemDetail body) {
        super(status, body, null);
    }

    /**
     * @param type a name that callers may branch on, such as {@code step-not-open}
     */
    public static Problem of(HttpStatus status, String type, String title, String detail) {
        return new Problem(status, detail(status, type, title, detail));
    }

    /** The body alone, for what is not thrown. */
    public static ProblemDetail detail(HttpStatus status, String type, String title, String detail) {
        var body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setType(URI.create(BASE + type));
        body.setTitle(title);
        return body;
    }

    /** There is none, or it is another organization's: callers cannot tell which. */
    public static Problem notFound(String what) {
        return of(HttpStatus.NOT_FOUND, "not-found", "Not found", "There is no %s here.".formatted(what));
    }

    /** One field is not as it should be, found where no annotation can find it. */
    public static Problem invalid(String field, String message) {
        return invalid(List.of(new InvalidField(field, message)));
    }

    /** Several fields are not. */
    public static Problem invalid(List<InvalidField> fields) {
        return InvalidFields.of(fields);
    }

    public boolean is(String type) {
        return URI.create(BASE + type).equals(getBody().getType());
    }

    /** With one more member. */
    public Problem with(String member, Object value) {
        getBody().setProperty(member, value);
        return this;
    }
}
