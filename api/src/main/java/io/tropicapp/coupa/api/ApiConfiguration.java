package io.tropicapp.coupa.api;

import io.tropicapp.coupa.store.StoreConfiguration;
import java.time.Clock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** All of the API, and nothing but: it may share a JVM with other applications, each in a context of its own. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(basePackageClasses = ApiConfiguration.class)
@ConfigurationPropertiesScan(basePackageClasses = ApiConfiguration.class)
@Import(StoreConfiguration.class)
public class ApiConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
