package io.tropicapp.coupa.simulator.company;

import io.tropicapp.coupa.simulator.record.Trees;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Gives a supplier its contact and address: in full, as null, or without a key at all. */
final class SupplierContacts {

    private static final List<String> FIRST = Words.of("first-names");
    private static final List<String> LAST = Words.of("last-names");

    private SupplierContacts() {}

    static void attach(ObjectNode supplier, Stamp stamp, Place place, Dice dice) {
        ObjectNode contact = contact(stamp, place, dice);
        ObjectNode address = place.address(stamp.id() * 10 + 7, dice.between(1, 900));
        if (!stamp.every(22, 9)) {
            supplier.set("primary-contact", stamp.every(10, 6) ? Trees.nothing() : contact);
        }
        supplier.set("primary-address", stamp.every(14, 10) ? Trees.nothing() : address);
    }

    private static ObjectNode contact(Stamp stamp, Place place, Dice dice) {
        String given = dice.pick(FIRST);
        String family = dice.pick(LAST);
        ObjectNode contact = Trees.object()
                .put("id", stamp.id() + 700)
                .put("email", stamp.every(15, 5) ? "" : "sales@supplier" + stamp.id() + ".example")
                .put("name-prefix", (String) null)
                .put("name-given", given)
                .put("name-family", family)
                .put("name-fullname", stamp.every(6, 3) ? null : given + " " + family)
                .put("notes", stamp.every(8, 0) ? "" : null);
        contact.set("phone-work", phone(place, dice)).set("phone-mobile", Trees.nothing());
        return contact.set("purposes", Trees.none());
    }

    private static ObjectNode phone(Place place, Dice dice) {
        return Trees.object()
                .put("country-code", place.phone())
                .put("area-code", "" + dice.between(200, 989))
                .put("number", "555" + dice.between(1000, 9999))
                .put("extension", (String) null);
    }
}
