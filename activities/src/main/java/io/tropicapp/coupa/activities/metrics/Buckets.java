package io.tropicapp.coupa.activities.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes our timers histograms with few buckets, so that quantiles over all workers can be told. */
@Configuration(proxyBeanMethods = false)
class Buckets {

    private static final List<Duration> OF_A_REQUEST = Stream.of(
                    50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000)
            .map(Duration::ofMillis)
            .toList();

    private static final List<Duration> OF_A_RUN = Stream.of(5, 15, 30, 60, 120, 300, 600, 1_800, 3_600, 7_200)
            .map(Duration::ofSeconds)
            .toList();

    private static final Map<String, List<Duration>> BY_NAME = Map.of(
            "coupa.request", OF_A_REQUEST,
            "coupa.budget.wait", OF_A_REQUEST,
            "coupa.sync.run", OF_A_RUN);

    @Bean
    MeterFilter coupaHistograms() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return BY_NAME.containsKey(id.getName())
                        ? histogram(BY_NAME.getOrDefault(id.getName(), List.of()))
                                .merge(config)
                        : config;
            }
        };
    }

    private static DistributionStatisticConfig histogram(List<Duration> bounds) {
        return DistributionStatisticConfig.builder()
                .serviceLevelObjectives(
                        bounds.stream().mapToDouble(Duration::toNanos).toArray())
                .build();
    }
}
