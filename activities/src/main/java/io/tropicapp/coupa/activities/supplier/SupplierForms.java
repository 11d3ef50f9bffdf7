package io.tropicapp.coupa.activities.supplier;

import io.tropicapp.coupa.activities.coupa.Coupas;
import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.client.CoupaException;
import io.tropicapp.coupa.client.CoupaSupplierInformation;
import io.tropicapp.coupa.client.Operator;
import io.tropicapp.coupa.client.Query;
import io.tropicapp.coupa.client.TooManyPages;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.supplier.SupplierOnboardingRow;
import io.tropicapp.coupa.workflows.supplier.SupplierInformationLook;
import io.tropicapp.coupa.workflows.supplier.SupplierOnboardingRef;
import io.tropicapp.coupa.workflows.supplier.SupplierStanding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the forms that are in flight in Coupa's Supplier Information for the supplier of a task. */
@Component
public class SupplierForms implements SupplierInformationLook {

    private static final int MOST_PAGES = 2;

    private final TaskRows rows;
    private final SupplierTasks tasks;
    private final Coupas coupas;

    SupplierForms(TaskRows rows, SupplierTasks tasks, Coupas coupas) {
        this.rows = rows;
        this.tasks = tasks;
        this.coupas = coupas;
    }

    @Override
    public SupplierStanding lookAndRemind(SupplierOnboardingRef ref, int number) {
        var unused = look(ref);
        return tasks.remind(ref, number);
    }

    @Override
    public SupplierStanding look(SupplierOnboardingRef ref) {
        var row = rows.row(ref.connection().value(), ref.tropicTaskId());
        if (row.endedAt().isPresent()) {
            return rows.answered(row);
        }
        var seen = seen(row);
        return rows.answered(rows.change(row.connectionId(), row.tropicTaskId(), task -> task.informed(seen)));
    }

    private FormsSeen seen(SupplierOnboardingRow row) {
        var connection = rows.connection(row.connectionId());
        var coupa = client(connection);
        if (coupa.isEmpty()) {
            return asBefore(row, "Coupa was not asked: the connection has no credentials that Coupa takes.");
        }
        try {
            return new FormsSeen(rows.now(), true, Optional.empty(), forms(coupa.get(), row));
        } catch (CoupaException.EndpointUnavailable e) {
            return new FormsSeen(
                    rows.now(),
                    false,
                    Optional.of("Not available: this Coupa does not show Supplier Information to the integration."),
                    List.of());
        } catch (TooManyPages e) {
            return asBefore(row, "Too many forms come into question. Look in Coupa, under Supplier Information.");
        } catch (CoupaException e) {
            forgetIfRefused(connection, e);
            return asBefore(row, "Coupa could not be asked: %s.".formatted(e.getMessage()));
        }
    }

    private Optional<CoupaClient> client(Connection connection) {
        return connection.standing().health().equals("NEEDS_CREDENTIALS")
                ? Optional.empty()
                : Optional.ofNullable(connection.credentialId())
                        .flatMap(credential ->
                                coupas.with(credential, connection.details().instanceUrl()));
    }

    /** The next sync finds out as well, and asks the Owner. */
    private void forgetIfRefused(Connection connection, CoupaException failure) {
        if (failure instanceof CoupaException.Unauthorized || failure instanceof CoupaException.InvalidScope) {
            Optional.ofNullable(connection.credentialId()).ifPresent(coupas::forget);
        }
    }

    private FormsSeen asBefore(SupplierOnboardingRow row, String why) {
        var before = TaskState.of(row).forms();
        return new FormsSeen(
                rows.now(),
                before.map(FormsSeen::available).orElse(true),
                Optional.of(why),
                before.map(FormsSeen::forms).orElse(List.of()));
    }

    /** Those of the suppliers that may be it, and those of its name. Rows are looked at: a condition may be ignored. */
    private static List<CoupaSupplierInformation> forms(CoupaClient coupa, SupplierOnboardingRow row) {
        var ids = TaskState.of(row).concerned().collect(Collectors.toSet());
        var name = TaskRows.wanted(row).name();
        Map<Long, CoupaSupplierInformation> found = new LinkedHashMap<>();
        var asked = Stream.concat(
                ids.isEmpty() ? Stream.empty() : Stream.of(Query.all().where("supplier-id", Operator.IN, ids)),
                Stream.of(Query.all().where("name", Operator.CONTAINS, name)));
        asked.flatMap(query -> coupa.supplierInformation().find(query, MOST_PAGES).rows().stream())
                .filter(form -> isAbout(form, ids, name))
                .forEach(form -> found.putIfAbsent(form.id(), form));
        return List.copyOf(found.values());
    }

    private static boolean isAbout(CoupaSupplierInformation form, Set<Long> ids, String name) {
        return form.supplierId().filter(ids::contains).isPresent()
                || Stream.of(form.name(), form.displayName(), form.supplierName())
                        .flatMap(Optional::stream)
                        .anyMatch(text -> plain(text).contains(plain(name)));
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
