package io.tropicapp.coupa.quickstart.real;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** What only a real Temporal server shows. Runs with {@code ./mvnw verify -Preal-temporal}, and fails where there is none. */
@Tag("real-temporal")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RealTemporal {}
