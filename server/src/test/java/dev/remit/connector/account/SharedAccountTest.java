package dev.remit.connector.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.Remit;
import dev.remit.plugin.ConfigField;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.Endpoint;
import dev.remit.plugin.Question;
import dev.remit.plugin.Secret;
import dev.remit.plugin.runtime.ConnectionSetup.Account;
import dev.remit.tenancy.TenantId;
import dev.remit.tenancy.Tenants;
import dev.remit.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Two consoles on one database call one system. */
class SharedAccountTest {

    private static final int CALLS = 20;
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final ConnectorDescriptor CONNECTOR = ConnectorDescriptor.of(
                    "acme", "Acme", ConnectorDescriptor.SystemKind.CMS)
            .vendor("Example Ltd")
            .version("1.0.0")
            .apiVersion("v1")
            .field(ConfigField.url("url", "Address", "Anything"))
            .field(ConfigField.secret("token", "Token", "Anything"))
            .endpoint(Endpoint.get("apps", "/apps"))
            .answers(Question.INTEGRATIONS)
            .rateLimit(CALLS, Duration.ofSeconds(1))
            .recipe("Give it nothing.")
            .build();

    @TempDir
    private static Path home;

    private static final List<ConfigurableApplicationContext> NODES = new ArrayList<>();

    @BeforeAll
    static void start() {
        TestDatabase database = TestDatabase.fresh();
        for (int node = 0; node < 2; node++) {
            List<String> settings = new ArrayList<>(database.settings());
            settings.add("--remit.data-dir=" + home);
            // within one JVM, Quartz takes two schedulers of one name for the same and gives both the database of the
            // last
            settings.add("--spring.quartz.properties.org.quartz.scheduler.instanceName=node-" + node);
            NODES.add(new SpringApplication(Remit.class).run(settings.toArray(String[]::new)));
        }
    }

    @AfterAll
    static void stop() {
        NODES.forEach(ConfigurableApplicationContext::close);
    }

    @Test
    void togetherTheyStartNoMoreCallsThanOneMayAndHardlyFewer() {
        TenantId tenant = workspace();
        Queue<Long> starts = new ConcurrentLinkedQueue<>();
        long begin = System.nanoTime();
        try (ExecutorService runs = Executors.newFixedThreadPool(4)) {
            for (int run = 0; run < 4; run++) {
                Account account = account(NODES.get(run % 2), tenant, "https://acme.example.test", "s3cr3t");
                runs.execute(() -> call(account, CALLS, starts));
            }
        }
        List<Long> all = starts.stream().sorted().toList();
        assertThat(all).hasSize(4 * CALLS);
        // a thread may be late by a moment after it was let through, so the span is a little shorter
        long span = Duration.ofMillis(800).toNanos();
        assertThat(all).allSatisfy(from -> assertThat(all.stream()
                        .filter(start -> start >= from && start < from + span)
                        .count())
                .isLessThanOrEqualTo(CALLS));
        assertThat(Duration.ofNanos(all.getLast() - begin)).isBetween(Duration.ofMillis(2_900), Duration.ofSeconds(6));
    }

    @Test
    void whatTheSystemAsksOneToWaitTheOtherWaitsButNotForEver() {
        TenantId tenant = workspace();
        Account first = account(NODES.getFirst(), tenant, "https://acme.example.test", "s3cr3t");
        Account second = account(NODES.getLast(), tenant, "https://acme.example.test", "s3cr3t");
        assertThat(second.take()).isEqualTo(Duration.ZERO);
        first.rest(LONG);
        assertThat(second.take()).isBetween(LONG.minusMinutes(1), LONG);
        assertThat(first.take()).isBetween(LONG.minusMinutes(1), LONG);
        second.rest(Duration.ofSeconds(1));
        assertThat(first.take()).as("the longer one counts").isGreaterThan(LONG.minusMinutes(1));
        second.rest(Duration.ofDays(10_000));
        assertThat(first.take()).isBetween(LONG, Duration.ofHours(1));
    }

    @Test
    void onlyTheSameSystemTheSameCredentialAndTheSameWorkspaceAreOneAccount() {
        TenantId tenant = workspace();
        ConfigurableApplicationContext node = NODES.getFirst();
        account(node, tenant, "https://acme.example.test", "s3cr3t").rest(LONG);
        assertThat(account(node, tenant, "https://ACME.example.test/other/path", "s3cr3t")
                        .take())
                .isPositive();
        assertThat(account(node, tenant, "https://acme.example.test:8443", "s3cr3t")
                        .take())
                .isZero();
        assertThat(account(node, tenant, "https://acme.example.test", "another").take())
                .isZero();
        assertThat(account(node, workspace(), "https://acme.example.test", "s3cr3t")
                        .take())
                .isZero();
    }

    private static void call(Account account, int calls, Queue<Long> starts) {
        for (int call = 0; call < calls; call++) {
            for (Duration wait = account.take(); wait.isPositive(); wait = account.take()) {
                LockSupport.parkNanos(wait.toNanos());
            }
            starts.add(System.nanoTime());
        }
    }

    private static TenantId workspace() {
        return NODES.getFirst().getBean(Tenants.class).open("Test " + UUID.randomUUID(), "Europe/Berlin", "EUR");
    }

    private static Account account(ConfigurableApplicationContext node, TenantId tenant, String url, String token) {
        ConnectorConfig config = new ConnectorConfig(Map.of("url", url), Map.of("token", Secret.of(token)));
        return node.getBean(Tenants.class)
                .in(tenant, t -> node.getBean(RemoteAccounts.class).of(CONNECTOR, config));
    }
}
