package io.tropicapp.coupa.store.access;

/** What is known of a request that comes with an idempotency key. */
public sealed interface Claim {

    /** It is new: answer it, then complete or release the key. */
    record Granted() implements Claim {}

    /** It was answered already, like this. */
    record Answered(int status, String body) implements Claim {}

    /** The same request is being answered at this moment. */
    record InProgress() implements Claim {}

    /** The key was used for another request. */
    record OtherRequest() implements Claim {}
}
