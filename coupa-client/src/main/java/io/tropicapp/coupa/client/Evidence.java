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
 */
record Evidence(String call, int status, Optional<String> requestId) {

    private static final Pattern REQUEST_ID = Pattern.compile("[\\w.:/+=-]{1,100}");

    static Evidence without(String call) {
        return new Evidence(call, 0, Optional.empty());
    }

    static Evidence of(String call, Response response) {
        return new Evidence(
                call,
                response.code(),
                Optional.ofNullable(response.header("X-Request-Id"))
                        .filter(id -> REQUEST_ID.matcher(id).matches()));
    }
}
