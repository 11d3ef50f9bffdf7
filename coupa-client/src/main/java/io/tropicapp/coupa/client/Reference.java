package io.tropicapp.coupa.client;

/** How to name a record that Coupa shall look up. It must be there, and be active where it can be otherwise. */
public sealed interface Reference {

    /** Of any record. */
    record Id(long id) implements Reference {}

    /** Of departments, commodities, charts of accounts; of addresses, their nickname. */
    record Name(String name) implements Reference {}

    /** Of addresses. */
    record LocationCode(String code) implements Reference {}
}
