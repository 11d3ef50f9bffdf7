package io.tropicapp.coupa.simulator.company;

import io.tropicapp.coupa.simulator.record.Timestamps;
import io.tropicapp.coupa.simulator.record.Trees;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What the company set up once: departments, content groups, roles, currencies, payment terms. */
final class Directory {

    private static final List<String> DEPARTMENTS = List.of(
            "Marketing",
            "IT",
            "Finance",
            "Legal",
            "Human Resources",
            "Facilities",
            "Optics R&D",
            "Calibration Lab",
            "Manufacturing – Lyon",
            "Manufacturing – Reno",
            "Quality",
            "Supply Chain",
            "Sales EMEA",
            "Sales Americas",
            "Sales APAC",
            "Customer Success",
            "Procurement",
            "Internal Audit",
            "Treasury",
            "Vorstand & Büro",
            "品質保証",
            "Security",
            "Data Platform",
            "Executive Office");
    private static final List<String> GROUPS = List.of(
            "Everyone", "Americas", "EMEA", "APAC", "Confidential – Legal", "Manufacturing", "M&A", "Contractors");
    private static final List<String> ROLES = List.of(
            "Admin",
            "Buyer",
            "User",
            "Contract Manager",
            "Supplier Manager",
            "Accounts Payable",
            "Expense User",
            "Sourcing User",
            "Commodity Manager",
            "Receiving (Central)",
            "Auditor",
            "Einkäufer Plus");
    private static final List<String> CURRENCIES = List.of("USD", "EUR", "GBP", "JPY", "CHF", "CAD", "SEK", "KWD");
    private static final List<String> TERMS =
            List.of("Net 30", "Net 45", "Net 60", "2/10 Net 30", "Immediate", "Net 90");

    final List<ObjectNode> departments = new ArrayList<>();
    final List<ObjectNode> groups = new ArrayList<>();
    final List<ObjectNode> roles = new ArrayList<>();
    final List<ObjectNode> currencies = new ArrayList<>();
    final List<ObjectNode> terms = new ArrayList<>();

    private final Timestamps timestamps;

    Directory(Timestamps timestamps) {
        this.timestamps = timestamps;
        DEPARTMENTS.forEach(name -> departments.add(department(departments.size(), name)));
        GROUPS.forEach(name -> groups.add(
                dated(groups.size() + 1L).put("name", name).put("description", "Sees what is filed under " + name)));
        ROLES.forEach(name -> roles.add(role(roles.size(), name)));
        CURRENCIES.forEach(code -> currencies.add(currency(currencies.size() + 1L, code)));
        TERMS.forEach(code -> terms.add(term(terms.size() + 1L, code)));
    }

    private ObjectNode department(int index, String name) {
        return dated(index * 3L + 1 + index / 5).put("name", name).put("active", index % 11 != 10);
    }

    private ObjectNode role(int index, String name) {
        return dated(index + 1L)
                .put("name", name)
                .put("description", index % 4 == 3 ? null : "Role " + name)
                .put("omnipotent", index == 0)
                .put("system-role", index < 8);
    }

    private ObjectNode currency(long id, String code) {
        int decimals = code.equals("JPY") ? 0 : code.equals("KWD") ? 3 : 2;
        return Trees.object().put("id", id).put("code", code).put("decimals", decimals);
    }

    private ObjectNode term(long id, String code) {
        return dated(id)
                .put("code", code)
                .put("description", "")
                .put("days-for-net-payment", id * 15)
                .put("active", true);
    }

    ObjectNode dated(long id) {
        Instant made = History.START.plus(Duration.ofHours(id));
        return Trees.object()
                .put("id", id)
                .put("created-at", timestamps.write(made))
                .put("updated-at", timestamps.write(made));
    }
}
