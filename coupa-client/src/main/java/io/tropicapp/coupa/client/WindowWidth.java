package io.tropicapp.coupa.client;

/**
 * How wide the next window is: as many ids as hold most of a page, going by what was read so far, and by what was read last
 * more than by what was read before.
 */
final class WindowWidth {

    private static final int AIM = 45;
    private static final long WIDEST = 1_000_000;
    private static final double FORGETS = 0.8;

    private double rows;
    private double ids;

    void seen(long idsCovered, int rowsFound) {
        ids = ids * FORGETS + idsCovered;
        rows = rows * FORGETS + rowsFound;
    }

    /** What holds {@value #AIM} rows at the density found; twice what was empty, as long as there was nothing but that. */
    long next() {
        double width = rows == 0 ? Math.max(AIM, 2 * ids) : AIM * Math.max(1, ids / rows);
        return Math.clamp((long) width, 1, WIDEST);
    }
}
