package io.tropicapp.coupa.simulator.schema;

/** The type of an attribute. {@link #OPEN} is anything: custom fields, whose types are the customer's. */
public enum Type {
    STRING,
    INTEGER,
    DECIMAL,
    BOOLEAN,
    DATETIME,
    RECORD,
    OPEN
}
