package io.tropicapp.coupa.simulator.company;

import io.tropicapp.coupa.simulator.record.Trees;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The addresses that goods are shipped to; the last one is given up. */
final class Premises {

    private enum Country {
        US(223, "United States"),
        FR(74, "France"),
        GB(222, "United Kingdom"),
        DE(80, "Germany"),
        JP(109, "Japan");

        private final int id;
        private final String fullName;

        Country(int id, String fullName) {
            this.id = id;
            this.fullName = fullName;
        }
    }

    private record Site(
            String name, String code, String street, String city, String state, String postal, Country country) {}

    private static final List<Site> SITES = List.of(
            new Site("Headquarters", "HQ-RNO", "100 Prism Way", "Reno", "NV", "89501", Country.US),
            new Site("Plant Lyon", "PL-LYS", "12 rue des Lentilles", "Lyon", "", "69002", Country.FR),
            new Site("Plant Reno", "PL-RNO", "7 Kiln Road", "Reno", "NV", "89502", Country.US),
            new Site("Calibration Lab", "LAB-ROC", "3 Spectrum Ave", "Rochester", "NY", "14604", Country.US),
            new Site("London Office", "OF-LON", "1 Fleet Place", "London", "", "EC4M 7WS", Country.GB),
            new Site("Büro München", "OF-MUC", "Lindwurmstraße 5", "München", "BY", "80331", Country.DE),
            new Site("横浜オフィス", "OF-YOK", "みなとみらい 2-2-1", "横浜市", "神奈川県", "220-0012", Country.JP),
            new Site("Old Warehouse", "WH-LAS", "9 Desert Lane", "Las Vegas", "NV", "89101", Country.US));

    final List<ObjectNode> addresses = new ArrayList<>();

    Premises(Directory directory) {
        for (Site site : SITES) {
            addresses.add(address(directory.dated(addresses.size() * 5L + 11), site));
        }
    }

    /** The address that a user's things go to unless he says otherwise, as his record shows it. */
    ObjectNode usual(int index) {
        return Trees.reduced(addresses.get(index % (addresses.size() - 1)), "id", "name", "location-code");
    }

    private static ObjectNode address(ObjectNode dated, Site site) {
        dated.put("name", site.name())
                .put("location-code", site.code())
                .put("street1", site.street())
                .put("street2", "")
                .put("city", site.city())
                .put("state", site.state())
                .put("postal-code", site.postal())
                .put("attention", (String) null)
                .put("local-tax-number", (String) null)
                .put("active", !site.name().startsWith("Old"));
        return dated.set(
                "country",
                Trees.object()
                        .put("id", site.country().id)
                        .put("code", site.country().name())
                        .put("name", site.country().fullName));
    }
}
