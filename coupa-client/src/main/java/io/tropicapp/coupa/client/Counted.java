package io.tropicapp.coupa.client;

import java.util.concurrent.atomic.AtomicLong;

/** Counts what is sent, whatever becomes of it. */
final class Counted implements Exchange {

    private final AtomicLong sent;
    private final Exchange next;

    Counted(AtomicLong sent, Exchange next) {
        this.sent = sent;
        this.next = next;
    }

    @Override
    public Answer send(Call call) {
        sent.incrementAndGet();
        return next.send(call);
    }
}
