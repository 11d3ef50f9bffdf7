package io.tropicapp.coupa.client;

/**
 * Sends a call and gives the answer. Each concern is one of these around the next; {@link Route} puts them together.
 *
 * <p>Not OkHttp's interceptors, since those run inside the timeout of the call: waiting for the request budget, or for Coupa
 * to know a token, is no slowness of Coupa's.
 */
@FunctionalInterface
interface Exchange {

    /** @throws CoupaException for every answer but success, and for none */
    Answer send(Call call);
}
