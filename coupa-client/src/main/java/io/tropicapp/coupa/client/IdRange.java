package io.tropicapp.coupa.client;

/** The ids above {@code after}, up to and including {@code to}. */
public record IdRange(long after, long to) {

    static IdRange above(long id) {
        return new IdRange(id, Long.MAX_VALUE);
    }

    long width() {
        return to - after;
    }

    boolean holds(long id) {
        return id > after && id <= to;
    }

    boolean touches(IdRange other) {
        return after <= other.to && other.after <= to;
    }

    IdRange joined(IdRange other) {
        return new IdRange(Math.min(after, other.after), Math.max(to, other.to));
    }

    IdRange firstPart(long width) {
        return width >= width() ? this : new IdRange(after, after + width);
    }
}
