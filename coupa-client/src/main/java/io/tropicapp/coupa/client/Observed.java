package io.tropicapp.coupa.client;

import java.util.regex.Pattern;

/** Tells the observer of each request, and how it ended. */
final class Observed implements Exchange {

    private static final Pattern ID = Pattern.compile("/\\d+(?=/|$)");

    private final RequestObserver observer;
    private final Exchange next;

    Observed(RequestObserver observer, Exchange next) {
        this.observer = observer;
        this.next = next;
    }

    @Override
    public Answer send(Call call) {
        var underWay = observer.sending(call.request().method(), endpoint(call));
        var outcome = RequestOutcome.GIVEN_UP;
        int status = 0;
        try {
            var answer = next.send(call);
            outcome = answer.isWebPage() ? RequestOutcome.GARBLED : RequestOutcome.SUCCESS;
            status = answer.evidence().status();
            return answer;
        } catch (CoupaException e) {
            outcome = RequestOutcome.of(e);
            status = e.status();
            throw e;
        } finally {
            underWay.ended(outcome, status);
        }
    }

    private static String endpoint(Call call) {
        return ID.matcher(call.request().url().encodedPath()).replaceAll("/{id}");
    }
}
