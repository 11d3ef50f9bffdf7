package io.tropicapp.coupa.client;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Notes that a request goes out, now that there is a connection: what fails before has certainly changed nothing in Coupa. And
 * sees to it that it goes out once: OkHttp would send it again by itself after a 503 that asks for that, past the budget.
 */
final class SentOnce implements Interceptor {

    private static final int ASKS_TO_COME_AGAIN = 503;

    /** Whether one request may go out, and whether it did. */
    static final class Note {

        private final BooleanSupplier timely;
        private final AtomicBoolean sent = new AtomicBoolean();

        Note(BooleanSupplier timely) {
            this.timely = timely;
        }

        Request on(Request request) {
            return request.newBuilder().tag(Note.class, this).build();
        }

        boolean sent() {
            return sent.get();
        }

        private void goesOut() throws TooLate {
            if (!timely.getAsBoolean()) {
                throw new TooLate();
            }
            sent.set(true);
        }
    }

    /** It was not sent: whoever asked for it no longer wants it. */
    static final class TooLate extends IOException {}

    @Override
    public Response intercept(Chain chain) throws IOException {
        var note = chain.request().tag(Note.class);
        if (note != null) {
            note.goesOut();
        }
        var response = chain.proceed(chain.request());
        return response.code() == ASKS_TO_COME_AGAIN
                ? response.newBuilder().removeHeader("Retry-After").build()
                : response;
    }
}
