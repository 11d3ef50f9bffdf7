package io.tropicapp.coupa.simulator;

import io.tropicapp.coupa.simulator.control.ApprovalControl;
import io.tropicapp.coupa.simulator.control.ClientControl;
import io.tropicapp.coupa.simulator.control.ContractControl;
import io.tropicapp.coupa.simulator.control.ControlErrors;
import io.tropicapp.coupa.simulator.control.ControlIndex;
import io.tropicapp.coupa.simulator.control.FaultControl;
import io.tropicapp.coupa.simulator.control.FilterControl;
import io.tropicapp.coupa.simulator.control.LifeControl;
import io.tropicapp.coupa.simulator.control.OrderControl;
import io.tropicapp.coupa.simulator.control.RecordControl;
import io.tropicapp.coupa.simulator.control.RequisitionControl;
import io.tropicapp.coupa.simulator.control.StatsControl;
import io.tropicapp.coupa.simulator.fault.DropValve;
import io.tropicapp.coupa.simulator.fault.FaultFilter;
import io.tropicapp.coupa.simulator.fault.Faults;
import io.tropicapp.coupa.simulator.limit.LimitFilter;
import io.tropicapp.coupa.simulator.limit.Traffic;
import io.tropicapp.coupa.simulator.oauth.BearerFilter;
import io.tropicapp.coupa.simulator.oauth.Oauth;
import io.tropicapp.coupa.simulator.oauth.TokenEndpoint;
import io.tropicapp.coupa.simulator.requisition.Requisitions;
import io.tropicapp.coupa.simulator.resource.ApiEndpoint;
import io.tropicapp.coupa.simulator.resource.ApprovalEndpoint;
import io.tropicapp.coupa.simulator.resource.AttachmentEndpoint;
import io.tropicapp.coupa.simulator.resource.CommentEndpoint;
import io.tropicapp.coupa.simulator.resource.ContractEndpoint;
import io.tropicapp.coupa.simulator.resource.DueFilter;
import io.tropicapp.coupa.simulator.resource.RequisitionEndpoint;
import jakarta.servlet.Filter;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The simulator as a Spring Boot application. Every part is named: it shares a class path, and at times a JVM, with
 * applications whose databases, security and components are none of its business.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class
})
@Import({
    TokenEndpoint.class,
    ApiEndpoint.class,
    ApprovalEndpoint.class,
    AttachmentEndpoint.class,
    CommentEndpoint.class,
    ContractEndpoint.class,
    RequisitionEndpoint.class,
    ControlIndex.class,
    ControlErrors.class,
    ApprovalControl.class,
    ClientControl.class,
    ContractControl.class,
    FaultControl.class,
    FilterControl.class,
    LifeControl.class,
    OrderControl.class,
    RecordControl.class,
    RequisitionControl.class,
    StatsControl.class
})
public class SimulatorApplication {

    /** Runs until the process is ended, with the options that {@link Settings} finds. */
    public static void main(String... arguments) {
        SimulatorOptions options = Settings.read(arguments);
        Simulator simulator = Simulator.start(options);
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
        Greeting.print(simulator, options);
    }

    @Bean
    FilterRegistrationBean<LimitFilter> limit(SimulatorOptions options, Traffic traffic) {
        return inOrder(1, new LimitFilter(options.limit(), traffic), "/api/*", "/oauth2/*");
    }

    @Bean
    FilterRegistrationBean<FaultFilter> faulty(Faults faults) {
        return inOrder(2, new FaultFilter(faults), "/api/*", "/oauth2/*");
    }

    @Bean
    FilterRegistrationBean<BearerFilter> bearer(Oauth oauth) {
        return inOrder(3, new BearerFilter(oauth), "/api/*");
    }

    @Bean
    FilterRegistrationBean<DueFilter> due(Requisitions requisitions) {
        return inOrder(4, new DueFilter(requisitions), "/api/*", "/_control/*");
    }

    /** Square brackets and quotes come unencoded from curl and from many a client; Coupa's servers take them. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcat() {
        return tomcat -> {
            tomcat.addEngineValves(new DropValve());
            tomcat.addConnectorCustomizers(connector -> connector.setProperty("relaxedQueryChars", "[]{}\"|"));
        };
    }

    private static <F extends Filter> FilterRegistrationBean<F> inOrder(int order, F filter, String... paths) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        registration.addUrlPatterns(paths);
        return registration;
    }
}
