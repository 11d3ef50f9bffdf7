package io.tropicapp.coupa.api;

/** One more API process on the same database, which a test may stop. */
public final class SecondApi {

    private SecondApi() {}

    public static RunningApi start() {
        return RunningApi.start(TestWorld.mainDatabase(), "127.0.0.1:" + TestWorld.freePort());
    }
}
