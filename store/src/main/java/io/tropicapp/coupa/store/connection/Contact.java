package io.tropicapp.coupa.store.connection;

/** A person to turn to about a connection. */
public record Contact(String name, String email, String role) {}
