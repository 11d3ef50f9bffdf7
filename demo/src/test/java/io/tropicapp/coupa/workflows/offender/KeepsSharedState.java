package io.tropicapp.coupa.workflows.offender;

public final class KeepsSharedState {

    @SuppressWarnings("NonFinalStaticField")
    private static int runs;

    public static int another() {
        return ++runs;
    }
}
