package io.tropicapp.coupa.worker;

import io.tropicapp.coupa.activities.ActivitiesConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** All of a worker. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties({WorkerSlots.class, WorkerVersion.class})
@ComponentScan(basePackageClasses = WorkerConfiguration.class)
@Import(ActivitiesConfiguration.class)
public class WorkerConfiguration {}
