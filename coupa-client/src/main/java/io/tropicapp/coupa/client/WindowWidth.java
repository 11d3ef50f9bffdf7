package io.tropicapp.coupa.client;

/** How wide the next window is: as many ids as hold most of a page, going by what was read so far. */
final class WindowWidth {

    private static final int AIM = 45;
    private static final long WIDEST = 1_000_000;

    private long rows;
    private long ids;

    void seen(long idsCovered, int rowsFound) {
        ids += idsCovered;
        rows += rowsFound;
    }

    /** Twice what was empty so far, or what holds {@value #AIM} rows at the density found. */
    long next() {
        long width = rows == 0 ? Math.max(AIM, 2 * ids) : AIM * ids / rows;
        return Math.clamp(width, 1, WIDEST);
    }
}
