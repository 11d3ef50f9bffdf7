package io.tropicapp.coupa.client;

import java.util.function.BooleanSupplier;
import okhttp3.Request;

/**
 * One request on its way.
 *
 * @param name method and path, to speak of it; no query
 * @param forRecord is about a single record, so that a 404 means that this record is not there
 * @param writes changes something in Coupa, so that it matters whether it arrived where no answer tells
 * @param timely whether it may still go out, asked right before it does
 */
record Call(String name, Request request, boolean forRecord, boolean writes, BooleanSupplier timely) {

    /** One that changes nothing. */
    Call(String name, Request request, boolean forRecord) {
        this(name, request, forRecord, false, () -> true);
    }

    Call withHeader(String header, String value) {
        return new Call(name, request.newBuilder().header(header, value).build(), forRecord, writes, timely);
    }

    /** Without the request: its headers hold the token, and its body may hold the secret. */
    @Override
    public String toString() {
        return name;
    }
}
