package io.tropicapp.coupa.store.connection;

import java.time.LocalDate;
import java.util.List;

/** Days on which nobody is expected to work, besides weekends; in the organization's time zone. */
public record Holidays(List<LocalDate> days) {

    public static final Holidays NONE = new Holidays(List.of());

    public Holidays {
        days = List.copyOf(days);
    }
}
