package io.tropicapp.coupa.activities;

import io.tropicapp.coupa.activities.contract.ContractPatience;
import io.tropicapp.coupa.activities.coupa.CoupaSettings;
import io.tropicapp.coupa.activities.event.EventSettings;
import io.tropicapp.coupa.activities.requisition.RequisitionPatience;
import io.tropicapp.coupa.activities.supplier.SupplierPatience;
import io.tropicapp.coupa.store.StoreConfiguration;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** All side effects. Import it; it needs a data source and a Temporal client. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@EnableScheduling
@EnableConfigurationProperties({
    CoupaSettings.class,
    EventSettings.class,
    RequisitionPatience.class,
    SupplierPatience.class,
    ContractPatience.class
})
@Import(StoreConfiguration.class)
public class ActivitiesConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }
}
