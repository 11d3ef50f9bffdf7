package io.tropicapp.coupa.simulator.company;

import io.tropicapp.coupa.simulator.record.Trees;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The addresses that goods are shipped to; the last one is given up. */
final class Premises {

    private static final List<String[]> PLACES = List.of(
            new String[] {"Headquarters", "HQ-RNO", "100 Prism Way", "Reno", "NV", "89501", "US", "United States", "223"
            },
            new String[] {"Plant Lyon", "PL-LYS", "12 rue des Lentilles", "Lyon", "", "69002", "FR", "France", "74"},
            new String[] {"Plant Reno", "PL-RNO", "7 Kiln Road", "Reno", "NV", "89502", "US", "United States", "223"},
            new String[] {
                "Calibration Lab", "LAB-ROC", "3 Spectrum Ave", "Rochester", "NY", "14604", "US", "United States", "223"
            },
            new String[] {
                "London Office", "OF-LON", "1 Fleet Place", "London", "", "EC4M 7WS", "GB", "United Kingdom", "222"
            },
            new String[] {"Büro München", "OF-MUC", "Lindwurmstraße 5", "München", "BY", "80331", "DE", "Germany", "80"
            },
            new String[] {"横浜オフィス", "OF-YOK", "みなとみらい 2-2-1", "横浜市", "神奈川県", "220-0012", "JP", "Japan", "109"},
            new String[] {
                "Old Warehouse", "WH-LAS", "9 Desert Lane", "Las Vegas", "NV", "89101", "US", "United States", "223"
            });

    final List<ObjectNode> addresses = new ArrayList<>();

    Premises(Directory directory) {
        for (String[] place : PLACES) {
            addresses.add(address(directory.dated(addresses.size() * 5L + 11), place));
        }
    }

    /** The address that a user's things go to unless he says otherwise, as his record shows it. */
    ObjectNode usual(int index) {
        return Trees.reduced(addresses.get(index % (addresses.size() - 1)), "id", "name", "location-code");
    }

    private static ObjectNode address(ObjectNode dated, String[] place) {
        dated.put("name", place[0])
                .put("location-code", place[1])
                .put("street1", place[2])
                .put("street2", "")
                .put("city", place[3])
                .put("state", place[4])
                .put("postal-code", place[5])
                .put("attention", (String) null)
                .put("local-tax-number", (String) null)
                .put("active", !place[0].startsWith("Old"));
        return dated.set(
                "country",
                Trees.object()
                        .put("id", Integer.parseInt(place[8]))
                        .put("code", place[6])
                        .put("name", place[7]));
    }
}
