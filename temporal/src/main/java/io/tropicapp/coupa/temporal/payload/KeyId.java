package io.tropicapp.coupa.temporal.payload;

/** Names a key of a keyset, as Tink's own tools show it. It tells nothing about the key. */
record KeyId(int number) {

    /** @throws IllegalArgumentException if it is no number of a key */
    static KeyId parse(String text) {
        try {
            return new KeyId(Integer.parseUnsignedInt(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'%s' is no id of a key, such as 1404837302".formatted(text));
        }
    }

    @Override
    public String toString() {
        return Integer.toUnsignedString(number);
    }
}
