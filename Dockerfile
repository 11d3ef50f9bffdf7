# syntax=docker/dockerfile:1
# One image for each of worker, api and simulator: the jar that Maven built and tested goes in as it is, so that what runs
# is what passed. Build the jars first: ./mvnw clean package (without clean there may be two of them, and COPY refuses).
ARG JRE=eclipse-temurin:25.0.3_9-jre-noble

FROM ${JRE} AS layers
ARG MODULE
WORKDIR /build
COPY ${MODULE}/target/${MODULE}-*-exec.jar app.jar
RUN java -Djarmode=tools -jar app.jar extract --layers --destination layers

FROM ${JRE}
RUN groupadd --system --gid 10001 coupa \
    && useradd --system --uid 10001 --gid coupa --no-create-home --shell /usr/sbin/nologin coupa
COPY --chmod=755 ops/image/healthy /usr/local/bin/healthy
WORKDIR /app
# From what changes seldom to what changes always.
COPY --from=layers /build/layers/dependencies/ ./
COPY --from=layers /build/layers/spring-boot-loader/ ./
COPY --from=layers /build/layers/snapshot-dependencies/ ./
COPY --from=layers /build/layers/application/ ./
USER 10001:10001
# Java is process 1 and hears SIGTERM itself.
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "app.jar"]
ARG PORT
ARG HEALTH=/actuator/health/readiness
ENV HEALTH_URL=127.0.0.1:${PORT}${HEALTH}
EXPOSE ${PORT}
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --start-interval=2s --retries=3 CMD ["healthy"]
