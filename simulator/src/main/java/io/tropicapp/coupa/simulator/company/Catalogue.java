package io.tropicapp.coupa.simulator.company;

import io.tropicapp.coupa.simulator.record.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** What things are bought under and counted in: commodities in a tree of two levels, one of them retired, and units. */
final class Catalogue {

    private static final Map<String, List<String>> COMMODITIES = Map.of(
            "IT", List.of("Software", "Cloud Services", "Hardware", "Telecommunications", "IT Consulting"),
            "Marketing", List.of("Advertising", "Events", "Agencies", "Print"),
            "Professional Services",
                    List.of("Consulting Services", "Legal Services", "Audit & Tax", "Recruiting", "Übersetzungen"),
            "Facilities", List.of("Cleaning Services", "Furniture", "Utilities", "Security Services"),
            "Laboratory", List.of("Optical Glass", "Calibration", "Chemicals", "Fax Machines"));
    private static final String RETIRED = "Fax Machines";

    final List<ObjectNode> commodities = new ArrayList<>();
    final List<ObjectNode> uoms = new ArrayList<>();

    private final Directory directory;

    Catalogue(Directory directory) {
        this.directory = directory;
        COMMODITIES.keySet().stream().sorted().forEach(name -> family(name, COMMODITIES.getOrDefault(name, List.of())));
        uom("EA", "Each", 0);
        uom("HR", "Hour", 2);
        uom("DAY", "Day", 2);
        uom("MO", "Month", 0);
        uom("YR", "Year", 0);
        uom("BX", "Box", 0);
        uom("KG", "Kilogram", 3);
        uom("M", "Metre", 2);
    }

    private void family(String name, List<String> children) {
        ObjectNode parent = commodity(name).put("children-count", children.size());
        parent.set("parent", Trees.nothing());
        commodities.add(parent);
        for (String child : children) {
            ObjectNode commodity = commodity(child).put("children-count", 0);
            commodities.add(commodity.set("parent", Trees.reduced(parent, "id", "name")));
        }
    }

    private ObjectNode commodity(String name) {
        return directory
                .dated(commodities.size() * 2L + 1)
                .put("name", name)
                .put("translated-name", name)
                .put("active", !name.equals(RETIRED))
                .put("deductibility", "unknown")
                .put("category", (String) null)
                .put("subcategory", (String) null)
                .put("imported-from-taxonomy", false);
    }

    private void uom(String code, String name, int precision) {
        uoms.add(directory
                .dated(uoms.size() + 1L)
                .put("code", code)
                .put("name", name)
                .put("allowable-precision", precision)
                .put("active", true));
    }
}
