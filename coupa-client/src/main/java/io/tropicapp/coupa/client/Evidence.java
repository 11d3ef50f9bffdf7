package io.tropicapp.coupa.client;

import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.Response;

/**
 * What can be said of a call to whoever looks into it.
 *
 * @param call method and path
 * @param status 0 where no answer came
 * @param requestId Coupa's own, for its support
 * @param writeWasSent it was to change something, and went out at least in part
 */
record Evidence(String call, int status, Optional<String> requestId, boolean writeWasSent) {

    private static final Pattern REQUEST_ID = Pattern.compile("[\\w.:/+=-]{1,100}");

    /** Of what was never sent, or changes nothing. */
    static Evidence without(String call) {
        return new Evidence(call, 0, Optional.empty(), false);
    }

    /** Of a call that got no answer. */
    static Evidence unanswered(Call call, boolean sent) {
        return new Evidence(call.name(), 0, Optional.empty(), call.writes() && sent);
    }

    static Evidence of(Call call, Response response) {
        return new Evidence(
                call.name(),
                response.code(),
                Optional.ofNullable(response.header("X-Request-Id"))
                        .filter(id -> REQUEST_ID.matcher(id).matches()),
                call.writes());
    }
}
