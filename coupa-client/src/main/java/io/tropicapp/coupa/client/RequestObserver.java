package io.tropicapp.coupa.client;

import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * Is told of every request that goes to Coupa, those for tokens included, to measure it or to trace it. Each call comes on the
 * thread that sends, so it should return at once; what it throws becomes the failure of the call.
 */
public interface RequestObserver {

    /** Lets everything pass unseen. */
    RequestObserver NOBODY = new RequestObserver() {
        @Override
        public UnderWay sending(String method, String endpoint) {
            return (outcome, status) -> {};
        }

        @Override
        public void waited(RequestBudget.Priority priority, Duration time) {}
    };

    /**
     * A request goes out.
     *
     * @param endpoint its path without query, with {@code {id}} for the ids in it: one of a few dozen
     */
    UnderWay sending(String method, String endpoint);

    /** So long a call has waited for the request budget, whether it got it or not. */
    void waited(RequestBudget.Priority priority, Duration time);

    /** Part of a call goes on on another thread: hands over what the observer keeps for the one that asks. */
    default <T> Callable<T> elsewhere(Callable<T> work) {
        return work;
    }

    /** A request that went out. */
    @FunctionalInterface
    interface UnderWay {

        /**
         * Called once, on the thread on which it went out.
         *
         * @param status 0 where no answer came
         */
        void ended(RequestOutcome outcome, int status);
    }
}
