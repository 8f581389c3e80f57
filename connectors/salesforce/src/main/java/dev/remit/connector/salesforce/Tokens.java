package dev.remit.connector.salesforce;

import dev.remit.connector.salesforce.OwnRights.Right;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Evidence;
import dev.remit.plugin.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The OAuth tokens in force. A query never returns more than 2,500 of them and does not say that it left any out, so they are counted
 * first and, if need be, asked for by their users, in groups small enough.
 */
final class Tokens {

    static final int MOST = 2_500;

    private static final String FIELDS =
            "SELECT AppName,AppMenuItemId,UserId,LastUsedDate,UseCount,CreatedDate FROM OauthToken";
    private static final String COUNT = "SELECT COUNT() FROM OauthToken";

    /**
     * A token; Salesforce gives it no id, so those of one person for one app are one.
     *
     * @param app the app's label
     * @param menuItem its entry in the app menu, which says which app it is; none for one that is not installed
     * @param user who gave it
     * @param used when it was last used
     * @param uses how often, if Salesforce says
     * @param since when it was given
     */
    record Token(
            String app,
            Optional<String> menuItem,
            String user,
            Optional<Instant> used,
            Optional<Long> uses,
            Optional<Instant> since,
            Evidence evidence) {

        String appId() {
            return menuItem.orElse("named:" + app);
        }

        String key() {
            return "token:" + appId() + "|" + user;
        }
    }

    private final SalesforceOrg org;
    private final Consumer<Token> taker;
    private long counted;

    Tokens(SalesforceOrg org, Consumer<Token> taker) {
        this.org = org;
        this.taker = taker;
    }

    void read(OwnRights rights) {
        long total = org.count(COUNT);
        if (total < MOST) {
            org.query(FIELDS, this::token);
        } else {
            byUser(total);
        }
        if (!rights.has(Right.TOKENS)) {
            throw Right.TOKENS.missing("Salesforce shows the integration user no tokens but its own.");
        }
    }

    private void byUser(long total) {
        List<String> users = new ArrayList<>();
        org.query("SELECT Id FROM User ORDER BY Id", user -> users.add(user.requiredText("/Id")));
        SalesforceOrg.inParts(users).forEach(this::of);
        if (counted < total) {
            throw new ConnectorException(
                    Failure.REJECTED,
                    (total - counted) + " of " + total
                            + " tokens could not be read: Salesforce shows at most 2,500 at a time, and not whose the others are.");
        }
    }

    private void of(List<String> users) {
        String whose = " WHERE UserId IN " + SalesforceOrg.list(users);
        long count = org.count(COUNT + whose);
        if (count >= MOST && users.size() > 1) {
            of(users.subList(0, users.size() / 2));
            of(users.subList(users.size() / 2, users.size()));
        } else if (count > 0) {
            org.query(FIELDS + whose, this::token);
        }
    }

    private void token(Json read) {
        counted++;
        taker.accept(new Token(
                read.requiredText("/AppName"),
                read.at("/AppMenuItemId").text(),
                read.requiredText("/UserId"),
                SalesforceOrg.time(read.at("/LastUsedDate")),
                read.at("/UseCount").integer(),
                SalesforceOrg.time(read.at("/CreatedDate")),
                read.evidence()));
    }
}
