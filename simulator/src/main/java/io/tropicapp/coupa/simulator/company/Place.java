package io.tropicapp.coupa.simulator.company;

import io.tropicapp.coupa.simulator.record.Trees;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A place where suppliers sit, with what their country brings: legal form, currency, tax number. */
record Place(
        int countryId,
        String code,
        String country,
        String city,
        String state,
        String postal,
        String form,
        String phone) {

    private static final List<Place> ALL = List.of(
            new Place(223, "US", "United States", "Reno", "NV", "89501", "Inc.", "1"),
            new Place(223, "US", "United States", "Las Vegas", "NV", "89101", "LLC", "1"),
            new Place(223, "US", "United States", "Rochester", "NY", "14604", "Corp.", "1"),
            new Place(222, "GB", "United Kingdom", "Leeds", "", "LS1 4AP", "Ltd", "44"),
            new Place(80, "DE", "Germany", "München", "BY", "80331", "GmbH", "49"),
            new Place(74, "FR", "France", "Lyon", "", "69002", "SARL", "33"),
            new Place(58, "DK", "Denmark", "Århus", "", "8000", "ApS", "45"),
            new Place(173, "PL", "Poland", "Łódź", "", "90-001", "Sp. z o.o.", "48"),
            new Place(30, "BR", "Brazil", "São Paulo", "SP", "01310-100", "Ltda.", "55"),
            new Place(109, "JP", "Japan", "横浜市", "神奈川県", "220-0012", "株式会社", "81"),
            new Place(38, "CA", "Canada", "Montréal", "QC", "H2Y 1C6", "Inc.", "1"),
            new Place(111, "KW", "Kuwait", "Kuwait City", "", "13001", "W.L.L.", "965"));

    static Place any(Dice dice) {
        return dice.pick(ALL);
    }

    ObjectNode address(long id, int houseNumber) {
        var address = Trees.object()
                .put("id", id)
                .put("name", (String) null)
                .put("location-code", houseNumber % 4 == 0 ? "LOC-" + id : null)
                .put("street1", houseNumber + " " + city + " Road")
                .put("street2", houseNumber % 3 == 0 ? "" : null)
                .put("city", city)
                .put("state", state)
                .put("postal-code", postal)
                .put("attention", (String) null)
                .put("active", true);
        return address.set(
                "country", Trees.object().put("id", countryId).put("code", code).put("name", country));
    }
}
