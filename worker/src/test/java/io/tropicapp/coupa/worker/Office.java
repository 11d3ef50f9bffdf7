package io.tropicapp.coupa.worker;

import io.tropicapp.coupa.store.StoreConfiguration;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The store without a worker: who looks from here sees what is in Postgres, whoever wrote it. */
final class Office implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    Office(DataSource postgres, String keyset) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("coupa.secrets.keyset", keyset)));
        context.registerBean(DataSource.class, () -> postgres, bean -> bean.setPrimary(true));
        context.register(StoreConfiguration.class);
        context.refresh();
    }

    AnnotationConfigApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
    }
}
