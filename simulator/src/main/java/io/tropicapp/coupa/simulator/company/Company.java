package io.tropicapp.coupa.simulator.company;

import io.tropicapp.coupa.simulator.record.Records;
import io.tropicapp.coupa.simulator.record.Resource;
import io.tropicapp.coupa.simulator.record.Timestamps;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * Halden &amp; Marsh, makers of optical instruments. The same seed and sizes give the same rows; ids ascend with gaps.
 */
public final class Company {

    private final long seed;
    private final Timestamps timestamps;
    private final Directory directory;
    private final Catalogue catalogue;
    private final Premises premises;
    private final Chart chart;
    private final Users users;
    private final Suppliers suppliers;
    private final SupplierForms forms;
    private final Contracts contracts;

    public Company(long seed, Timestamps timestamps) {
        this.seed = seed;
        this.timestamps = timestamps;
        this.directory = new Directory(timestamps);
        this.catalogue = new Catalogue(directory);
        this.premises = new Premises(directory);
        this.chart = new Chart(directory);
        this.users = new Users(seed, directory, premises, timestamps);
        this.suppliers = new Suppliers(seed, directory, timestamps);
        this.forms = new SupplierForms(timestamps);
        this.contracts = new Contracts(seed, directory, timestamps);
    }

    /**
     * Puts the whole company into the tables, in the place of what they held. Once for each instance of this class.
     *
     * @param sizes how many records of users, suppliers and contracts; none of those that are not named
     */
    public void moveInto(Records records, Map<Resource, Integer> sizes) {
        setUp(records);
        Population population = Population.empty();
        for (Resource resource : new Resource[] {Resource.USERS, Resource.SUPPLIERS, Resource.CONTRACTS}) {
            grow(population, resource, sizes.getOrDefault(resource, 0));
            records.of(resource).fill(population.of(resource));
        }
    }

    private void setUp(Records records) {
        records.of(Resource.DEPARTMENTS).fill(directory.departments);
        records.of(Resource.CURRENCIES).fill(directory.currencies);
        records.of(Resource.BUSINESS_GROUPS).fill(directory.groups);
        records.of(Resource.PAYMENT_TERMS).fill(directory.terms);
        records.of(Resource.COMMODITIES).fill(catalogue.commodities);
        records.of(Resource.UOMS).fill(catalogue.uoms);
        records.of(Resource.ADDRESSES).fill(premises.addresses);
        records.of(Resource.ACCOUNT_TYPES).fill(chart.types);
        records.of(Resource.ACCOUNTS).fill(chart.accounts);
    }

    /**
     * Makes one more record, created now. It is not put into its table.
     *
     * @throws IllegalArgumentException for a resource that nobody is added to, such as currencies
     */
    public ObjectNode next(Resource resource, Records records) {
        Population population = Population.of(records);
        Instant now = timestamps.now();
        int index = records.of(resource).rows().size();
        return make(resource, new Stamp(index, records.of(resource).lastId() + 1, now, now), population);
    }

    private void grow(Population population, Resource resource, int count) {
        var history = new History(count);
        long id = 0;
        for (int index = 0; index < count; index++) {
            Dice dice = Dice.of(seed, resource.path() + "/times", index);
            id += dice.percent(10) ? dice.between(2, 20) : 1;
            Instant created = history.created(index, dice);
            var stamp = new Stamp(index, id, created, history.updated(index, created, dice));
            population.of(resource).add(make(resource, stamp, population));
        }
    }

    private ObjectNode make(Resource resource, Stamp stamp, Population others) {
        return others.signed(
                switch (resource) {
                    case USERS -> users.make(stamp, others.users());
                    case SUPPLIERS -> suppliers.make(stamp, others.suppliers());
                    case SUPPLIER_INFORMATION -> forms.make(stamp);
                    case CONTRACTS -> contracts.make(stamp, others.contracts(), others.suppliers(), others.users());
                    default -> throw new IllegalArgumentException("Nothing is ever added to " + resource.path());
                });
    }
}
