package io.tropicapp.coupa.store.connection;

import java.util.List;

/** The people to turn to about a connection. */
public record Contacts(List<Contact> people) {

    public static final Contacts NONE = new Contacts(List.of());

    public Contacts {
        people = List.copyOf(people);
    }
}
