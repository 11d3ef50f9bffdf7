package io.tropicapp.coupa.api.problem;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** A value in a body that is of the right type and still not as it should be. Thrown while the body is read. */
public final class InvalidValue extends MismatchedInputException {

    /**
     * @param message what it should be, without repeating what it was
     */
    public InvalidValue(JsonParser parser, String message) {
        super(parser, message);
    }
}
