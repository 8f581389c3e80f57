# The console, from the jars a build left behind: ./remit mvn -DskipTests package && docker compose build
FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /app remit \
    && install -d -o remit -g remit /app /app/data /app/plugins
WORKDIR /app
COPY ui/target/remit.jar NOTICE /app/
# the jars with their signatures
COPY connectors/*/target/*.jar* /app/plugins/
USER remit
ENV REMIT_DATA=/app/data REMIT_PLUGINS=/app/plugins
EXPOSE 8080
VOLUME /app/data
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-jar", "/app/remit.jar"]
