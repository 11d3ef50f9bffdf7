package io.tropicapp.coupa.workflows.requisition;

/** What a form for a requisition offers to choose from. */
public enum LookupKind {
    COMMODITIES,
    CURRENCIES,
    DEPARTMENTS,
    ADDRESSES,
    UNITS_OF_MEASURE,
    /** Too many to list: searched by code and name. */
    ACCOUNTS
}
