package io.tropicapp.coupa.client;

/**
 * Coupa answers XML unless both headers say JSON (Compass, Get Started). A body has a type of its own, which OkHttp puts in the
 * place of this one: that of a form.
 */
final class AsksForJson implements Exchange {

    private static final String JSON = "application/json";

    private final Exchange next;

    AsksForJson(Exchange next) {
        this.next = next;
    }

    @Override
    public Answer send(Call call) {
        return next.send(call.withHeader("Accept", JSON).withHeader("Content-Type", JSON));
    }
}
