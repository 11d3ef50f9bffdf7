package io.tropicapp.coupa.api.temporal;

import java.util.Optional;

/** What came of telling a workflow something. Being refused is a problem, which is thrown. */
public sealed interface Told<R> {

    /**
     * It is done.
     *
     * @param answer what the workflow answered, if it answers anything
     */
    record Done<R>(Optional<R> answer) implements Told<R> {}

    /** It was taken up and is not done within the time that a caller waits. */
    record UnderWay<R>() implements Told<R> {}
}
