package io.tropicapp.coupa.store.access;

/** A token as it is shown once, to whoever it is made for. It cannot be found again. */
public record IssuedToken(String token, TokenHolder holder) {

    /** Without the token. */
    @Override
    public String toString() {
        return "IssuedToken[holder=%s]".formatted(holder);
    }
}
