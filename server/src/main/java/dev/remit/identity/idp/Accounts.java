package dev.remit.identity.idp;

import dev.remit.identity.IdentityRefusal;
import dev.remit.shared.Ids;
import dev.remit.shared.Problem;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Conditional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of the embedded provider. For set-up, invitations and the demo; not for people's requests. */
@Component
@Conditional(EmbeddedIdp.class)
@Transactional
public class Accounts {

    private static final Duration LINK_LIVES = Duration.ofDays(7);
    private static final int SHORTEST = 12;
    /** bcrypt takes no more. */
    private static final int LONGEST_BYTES = 72;

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;
    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final String nobody = java.util.Objects.requireNonNull(encoder.encode("nobody has this password"));

    Accounts(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is wrong with a password somebody wants to use, about the field of this name. */
    public static List<Problem> problems(String field, String password) {
        if (password.length() < SHORTEST) {
            return List.of(Problem.at(field, IdentityRefusal.PASSWORD_TOO_SHORT, SHORTEST));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return List.of(Problem.at(field, IdentityRefusal.PASSWORD_TOO_LONG, LONGEST_BYTES));
        }
        return List.of();
    }

    /** Makes an account that signs in with this password. */
    public void create(String email, String name, String password) {
        if (find(email).isPresent()) {
            throw IdentityRefusal.EMAIL_TAKEN.at("email", email);
        }
        insert(email, name, Optional.of(encode(password)), Optional.empty());
    }

    /**
     * Makes a demo person's account: listed on the sign-in page with this note, signed in by one click, and only while
     * the console runs as a demo. It has no password.
     */
    public void createDemo(String email, String name, String note) {
        if (find(email).isEmpty()) {
            insert(email, name, Optional.empty(), Optional.of(note));
        }
    }

    /**
     * The secret of a link by which somebody chooses their password, once and within a week; a new one makes the former
     * worthless. Empty if they can sign in already.
     */
    Optional<String> invite(String email, String name) {
        Optional<Account> known = find(email);
        if (known.filter(a -> a.password().isPresent() || a.demoNote().isPresent())
                .isPresent()) {
            return Optional.empty();
        }
        if (known.isEmpty()) {
            insert(email, name, Optional.empty(), Optional.empty());
        }
        return Optional.of(link(email));
    }

    /**
     * The secret of a link by which somebody chooses another password, though they have one; until then the former works. Empty if
     * nobody signs in with this address and a password.
     */
    Optional<String> renew(String email) {
        return find(email).filter(account -> account.demoNote().isEmpty()).map(account -> link(email));
    }

    private String link(String email) {
        LinkSecret secret = LinkSecret.random();
        jdbc.sql("update idp_account set link_hash = ?, link_expires_at = ? where email = ?")
                .params(
                        secret.hash(),
                        clock.instant().plus(LINK_LIVES).atOffset(ZoneOffset.UTC),
                        email.strip().toLowerCase(Locale.ROOT))
                .update();
        return secret.value();
    }

    Optional<Account> byLink(LinkSecret secret) {
        return jdbc.sql("select * from idp_account where link_hash = ? and link_expires_at > ?")
                .params(secret.hash(), clock.instant().atOffset(ZoneOffset.UTC))
                .query(Accounts::account)
                .optional();
    }

    /** Uses the link up; false if it was dead. */
    boolean choosePassword(LinkSecret secret, String password) {
        return jdbc.sql("""
                        update idp_account set password = ?, link_hash = null, link_expires_at = null
                         where link_hash = ? and link_expires_at > ?""")
                        .params(encode(password), secret.hash(), clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    @Transactional(readOnly = true)
    public boolean none() {
        return !jdbc.sql("select exists (select from idp_account)")
                .query(Boolean.class)
                .single();
    }

    Optional<Account> find(String email) {
        return jdbc.sql("select * from idp_account where email = ?")
                .param(email.strip().toLowerCase(Locale.ROOT))
                .query(Accounts::account)
                .optional();
    }

    Optional<Account> find(UUID id) {
        return jdbc.sql("select * from idp_account where id = ?")
                .param(id)
                .query(Accounts::account)
                .optional();
    }

    @Transactional(readOnly = true)
    List<Account> demo() {
        return jdbc.sql("select * from idp_account where demo_note is not null order by created_at, id")
                .query(Accounts::account)
                .list();
    }

    /** Takes as long for an address nobody has as for a wrong password. */
    boolean matches(Optional<Account> account, String password) {
        Optional<String> hash = account.flatMap(Account::password);
        boolean right = encoder.matches(password, hash.orElse(nobody));
        return right && hash.isPresent();
    }

    private String encode(String password) {
        return java.util.Objects.requireNonNull(encoder.encode(password));
    }

    private void insert(String email, String name, Optional<String> password, Optional<String> demoNote) {
        jdbc.sql("insert into idp_account(id, email, name, password, demo_note, created_at) values (?, ?, ?, ?, ?, ?)")
                .param(ids.next())
                .param(email.strip().toLowerCase(Locale.ROOT))
                .param(name.strip())
                .param(password.orElse(null))
                .param(demoNote.orElse(null))
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Account account(ResultSet row, int n) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                Optional.ofNullable(row.getString("password")),
                Optional.ofNullable(row.getString("demo_note")));
    }
}
