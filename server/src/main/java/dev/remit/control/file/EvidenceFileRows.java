package dev.remit.control.file;

import dev.remit.inventory.UseCaseId;
import dev.remit.risk.Coded;
import dev.remit.shared.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of files. Only {@link #part} reads what is in one. */
@Repository
class EvidenceFileRows {

    private static final String FILES = """
            select f.*, e.use_case_id, exists (select from control_file_content c
                                                where c.tenant_id = f.tenant_id and c.file_id = f.id) as kept
              from control_evidence e join control_file f on f.tenant_id = e.tenant_id and f.evidence_id = e.id
             where\s""";

    private final JdbcClient jdbc;
    private final Ids ids;

    EvidenceFileRows(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    void insert(UUID evidence, GivenFile file, FileKind kind) {
        UUID id = ids.next();
        jdbc.sql("""
                insert into control_file(tenant_id, id, evidence_id, name, kind, size, sha256)
                values (remit_tenant(), ?, ?, ?, ?, ?, ?)""")
                .params(id, evidence, file.name(), kind.code(), file.content().length, file.sha256())
                .update();
        jdbc.sql("insert into control_file_content(tenant_id, file_id, bytes) values (remit_tenant(), ?, ?)")
                .params(id, file.content())
                .update();
    }

    /** Waits for whoever keeps files here at the same moment, until their transaction ends. */
    void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('remit.evidence-files.' || remit_tenant(), 0))")
                .query()
                .listOfRows();
    }

    /** What all that are kept take together. */
    long taken() {
        return jdbc.sql("""
                select coalesce(sum(f.size), 0) from control_file f
                  join control_file_content c on c.tenant_id = f.tenant_id and c.file_id = f.id""").query(Long.class).single();
    }

    Optional<EvidenceFile> find(EvidenceFileId id) {
        return jdbc.sql(FILES + "f.id = ?")
                .param(id.value())
                .query(EvidenceFileRows::file)
                .optional();
    }

    List<EvidenceFile> of(UseCaseId useCase) {
        return jdbc.sql(FILES + "e.use_case_id = ? order by f.id")
                .param(useCase.value())
                .query(EvidenceFileRows::file)
                .list();
    }

    /** Some of what is in a file; empty: it was removed. */
    Optional<byte[]> part(EvidenceFileId id, int start, int length) {
        return jdbc.sql("select substring(bytes from ? for ?) from control_file_content where file_id = ?")
                .params(start + 1, length, id.value())
                .query(byte[].class)
                .optional();
    }

    void removeContent(UUID evidence) {
        jdbc.sql("""
                delete from control_file_content where file_id in (select id from control_file where evidence_id = ?)""").param(evidence).update();
    }

    private static EvidenceFile file(ResultSet row, int n) throws SQLException {
        return new EvidenceFile(
                new EvidenceFileId(row.getObject("id", UUID.class)),
                row.getObject("evidence_id", UUID.class),
                new UseCaseId(row.getObject("use_case_id", UUID.class)),
                row.getString("name"),
                Coded.of(FileKind.class, row.getString("kind")),
                row.getInt("size"),
                row.getString("sha256"),
                row.getBoolean("kept"));
    }
}
