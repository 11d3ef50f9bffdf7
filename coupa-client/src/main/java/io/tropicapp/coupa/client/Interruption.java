package io.tropicapp.coupa.client;

/** A thread that is told to stop while it waits: the call fails, and the thread stays interrupted. */
final class Interruption {

    private Interruption() {}

    static CoupaException.Unavailable of(Call call) {
        Thread.currentThread().interrupt();
        return new CoupaException.Unavailable(Evidence.without(call.name()), "interrupted while waiting");
    }
}
