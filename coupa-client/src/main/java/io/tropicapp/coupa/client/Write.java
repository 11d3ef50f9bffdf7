package io.tropicapp.coupa.client;

import okhttp3.RequestBody;

/**
 * A change to be made.
 *
 * @param path below {@code /api/}
 * @param ofRecord to a record that is there, so that a 404 means that it is not
 */
record Write(String method, String path, boolean ofRecord, RequestBody body) {

    static Write toIndex(String method, String path, RequestBody body) {
        return new Write(method, path, false, body);
    }

    static Write toRecord(String method, String path, RequestBody body) {
        return new Write(method, path, true, body);
    }

    /** Without the body: it may speak of people. */
    @Override
    public String toString() {
        return method + " /api/" + path;
    }
}
