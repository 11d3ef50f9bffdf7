package io.tropicapp.coupa.workflows.connection;

/** A person to turn to about a connection. {@code role} is free text, such as "Coupa admin". */
public record Contact(String name, String email, String role) {}
