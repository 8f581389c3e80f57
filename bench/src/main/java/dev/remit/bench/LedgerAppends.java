package dev.remit.bench;

import dev.remit.bench.timing.Slices;
import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.PersonId;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** P5 and P6, a first indication: what evidence costs beside a bare row of the same size. */
final class LedgerAppends implements Benchmark {

    private static final String DATABASE = "appends";
    private static final String BARE = """
            insert into bare(tenant_id, id, at, person_id, actor, act, subject_kind, subject_id, reason, details, leaf_hash)
            values (?, uuidv7(), now(), ?, 'Person', 'use-case.answered', 'use-case', ?, 'Because it is so',
                    '{"question": "autonomy"}', decode(repeat('ab', 32), 'hex'))""";

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public String explanation() {
        return "P5 and P6, a first indication without a goal yet: `Ledger.append` in the product's transaction (canonical form,"
                + " hash, row-level security, four indexes) against the same number of bare `INSERT`s of the same columns into"
                + " a table with a primary key and nothing else, by the same role and pool. Batches come with a later issue.";
    }

    @Override
    public void run(Output output, Sizes sizes) {
        try (Laboratory laboratory = Laboratory.open()) {
            laboratory.create(DATABASE);
            ApplicationContext console = laboratory.console(DATABASE, SqlRecorder.deaf());
            laboratory.superuser(DATABASE).sql("""
                    create table bare(tenant_id uuid, id uuid primary key, at timestamptz, person_id uuid, actor text, act text,
                                      subject_kind text, subject_id uuid, reason text, details json, leaf_hash bytea);
                    grant insert on bare to remit_app""").update();
            Company company = Company.open(console, "Halden Broadcasting");
            PersonId person = company.invite("Person", "marketer");
            for (int records : new int[] {1, 100}) {
                measure(output, company, person, records);
            }
            laboratory.closeConsoles();
            laboratory.drop(DATABASE);
        }
    }

    private static void measure(Output output, Company company, PersonId person, int records) {
        Ledger ledger = company.console().getBean(Ledger.class);
        JdbcClient jdbc = company.console().getBean(JdbcClient.class);
        Act act = Act.of("use-case.answered", new SubjectRef(SubjectKind.USE_CASE, UUID.randomUUID()))
                .because("Because it is so")
                .with("question", "autonomy");
        Runnable append = transaction(company, person, records, () -> ledger.append(act));
        Runnable bare = transaction(company, person, records, () -> jdbc.sql(BARE)
                .params(company.tenant().value(), person.value(), act.subject().id())
                .update());
        Slices slices = Slices.of(List.of(append, bare));
        output.add(
                Figure.of("P5", "a transaction of %d appended, one writer".formatted(records), "µs", slices.micros(0))
                        .over(slices.micros(1), slices.ratio(0, 1)));
    }

    private static Runnable transaction(Company company, PersonId person, int records, Runnable work) {
        TransactionTemplate transaction = company.console().getBean(TransactionTemplate.class);
        return company.signedIn(
                person,
                () -> transaction.executeWithoutResult(status -> {
                    for (int i = 0; i < records; i++) {
                        work.run();
                    }
                }));
    }
}
