package io.tropicapp.coupa.simulator.record;

/** What is numbered while the instance runs, and where the numbers begin. A number is never given twice. */
public enum Series {
    REQUISITION(1_001),
    REQUISITION_LINE(4_001),
    APPROVAL(85_001),
    ORDER(2_401),
    ORDER_LINE(1_301),
    ATTACHMENT(27_001),
    COMMENT(501);

    private final long first;

    Series(long first) {
        this.first = first;
    }

    long first() {
        return first;
    }
}
