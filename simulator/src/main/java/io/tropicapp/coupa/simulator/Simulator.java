package io.tropicapp.coupa.simulator;

import io.tropicapp.coupa.simulator.company.Company;
import io.tropicapp.coupa.simulator.contract.Contracts;
import io.tropicapp.coupa.simulator.fault.Faults;
import io.tropicapp.coupa.simulator.life.Bustle;
import io.tropicapp.coupa.simulator.life.Life;
import io.tropicapp.coupa.simulator.limit.Stats;
import io.tropicapp.coupa.simulator.limit.Traffic;
import io.tropicapp.coupa.simulator.oauth.Oauth;
import io.tropicapp.coupa.simulator.order.Orders;
import io.tropicapp.coupa.simulator.record.Records;
import io.tropicapp.coupa.simulator.record.Resource;
import io.tropicapp.coupa.simulator.record.Timestamps;
import io.tropicapp.coupa.simulator.requisition.Requisitions;
import io.tropicapp.coupa.simulator.resource.ResponseFilters;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * A running Coupa. It holds everything in memory; what {@link #close} ends is gone. Any number may run in one
 * JVM, beside other Spring applications.
 */
public final class Simulator implements AutoCloseable {

    private final Records records = new Records();
    private final Traffic traffic = new Traffic(System::nanoTime);
    private final Faults faults = new Faults();
    private final ResponseFilters filters = new ResponseFilters();
    private final Oauth oauth;
    private final Orders orders;
    private final Requisitions requisitions;
    private final Life life;
    private final Contracts contracts;
    private final Bustle bustle;
    private final ConfigurableApplicationContext context;

    private Simulator(SimulatorOptions options) {
        var timestamps = new Timestamps(options.clock(), options.zone());
        var company = new Company(options.seed(), timestamps);
        SimulatorOptions.Size size = options.size();
        company.moveInto(
                records,
                Map.of(
                        Resource.USERS, size.users(),
                        Resource.SUPPLIERS, size.suppliers(),
                        Resource.CONTRACTS, size.contracts()));
        this.oauth = new Oauth(options.clock(), options.tokenUnknownFor(), options.clients());
        this.orders = new Orders(records, timestamps);
        this.requisitions = new Requisitions(records, timestamps, orders);
        this.life = new Life(company, records, timestamps);
        this.contracts = new Contracts(records, timestamps, life);
        this.bustle = new Bustle(options.seed(), life, records, requisitions);
        this.context = run(options);
    }

    /**
     * Starts an instance and returns when it answers.
     *
     * @throws PortInUseException if the port is taken
     */
    public static Simulator start(SimulatorOptions options) {
        return new Simulator(options);
    }

    /** Where it is, such as {@code http://127.0.0.1:8090}, without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** Makes requests go wrong. */
    public Faults faults() {
        return faults;
    }

    /** Changes records. */
    public Life life() {
        return life;
    }

    /** Requisitions, and what people do to them. */
    public Requisitions requisitions() {
        return requisitions;
    }

    /** Contracts, and what people do to them. */
    public Contracts contracts() {
        return contracts;
    }

    /** Purchase orders, and what people do to them. */
    public Orders orders() {
        return orders;
    }

    /** Lets records change by themselves. */
    public Bustle bustle() {
        return bustle;
    }

    /** Clients and tokens. */
    public Oauth oauth() {
        return oauth;
    }

    /** What the instance's administrator leaves out of answers. */
    public ResponseFilters responseFilters() {
        return filters;
    }

    /** What was asked so far. */
    public Stats stats() {
        return traffic.stats();
    }

    /** Begins to count anew. */
    public void resetStats() {
        traffic.reset();
    }

    /** Copies of all users, suppliers and contracts as of now. */
    public Snapshot snapshot() {
        return new Snapshot(
                records.snapshot(Resource.USERS),
                records.snapshot(Resource.SUPPLIERS),
                records.snapshot(Resource.CONTRACTS));
    }

    /** Copies of all records of one resource as of now. */
    public List<JsonNode> snapshot(Resource resource) {
        requisitions.settle();
        return records.snapshot(resource);
    }

    /** Stops answering and frees the port. May be called again. */
    @Override
    public void close() {
        bustle.close();
        context.close();
    }

    private ConfigurableApplicationContext run(SimulatorOptions options) {
        var application = new SpringApplication(SimulatorApplication.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.addInitializers(starting -> register((GenericApplicationContext) starting, options));
        try {
            return application.run(settings(options.address(), options.port()));
        } catch (ApplicationContextException e) {
            throw e.getCause() instanceof PortInUseException taken ? taken : e;
        }
    }

    /** As arguments, since nothing outranks them: neither another module's configuration files nor the environment's. */
    private static String[] settings(String address, int port) {
        return Map.of(
                        "spring.config.name", "coupa-simulator-has-no-file",
                        "server.address", address,
                        "server.port", String.valueOf(port),
                        "server.shutdown", "immediate",
                        "server.servlet.context-path", "",
                        "spring.servlet.multipart.max-file-size", "-1",
                        "spring.servlet.multipart.max-request-size", "-1",
                        "spring.threads.virtual.enabled", "true",
                        "spring.main.lazy-initialization", "false")
                .entrySet()
                .stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    private void register(GenericApplicationContext starting, SimulatorOptions options) {
        starting.registerBean(SimulatorOptions.class, () -> options);
        starting.registerBean(Records.class, () -> records);
        starting.registerBean(Traffic.class, () -> traffic);
        starting.registerBean(Faults.class, () -> faults);
        starting.registerBean(ResponseFilters.class, () -> filters);
        starting.registerBean(Oauth.class, () -> oauth);
        starting.registerBean(Requisitions.class, () -> requisitions);
        starting.registerBean(Contracts.class, () -> contracts);
        starting.registerBean(Orders.class, () -> orders);
        starting.registerBean(Life.class, () -> life);
        starting.registerBean(Bustle.class, () -> bustle);
    }
}
