package com.example.acme;

import static dev.remit.plugin.Question.GRANTS;
import static dev.remit.plugin.Question.INTEGRATIONS;
import static dev.remit.plugin.Question.LAST_USE;

import dev.remit.plugin.Answers;
import dev.remit.plugin.Check;
import dev.remit.plugin.Connector;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Json;
import dev.remit.plugin.Request;
import dev.remit.plugin.Response;
import dev.remit.plugin.ScanContext;
import dev.remit.plugin.ScanSink;
import dev.remit.plugin.Secret;
import java.util.List;
import java.util.Optional;

/** Tests and scans one Acme CMS. */
final class AcmeConnector implements Connector {

    private final Secret token;

    AcmeConnector(Secret token) {
        this.token = token;
    }

    @Override
    public List<Check> test(ScanContext context) {
        try {
            int apps = context.http().send(firstPage()).json().at("/apps").items().size();
            return List.of(Check.passed("Apps can be listed", apps + " on the first page"));
        } catch (ConnectorException failure) {
            if (failure.failure() == Failure.CANCELLED) {
                throw failure;
            }
            return List.of(Check.failed(
                    "Apps can be listed", failure.getMessage(), "Check the address, and the token's scope apps.read."));
        }
    }

    @Override
    public void scan(ScanContext context, ScanSink sink) {
        Answers answers = Answers.of(context, sink);
        answers.attempt(
                () -> context.http().pages(firstPage(), this::next, page -> read(page, context, answers)),
                INTEGRATIONS,
                GRANTS,
                LAST_USE);
        answers.end();
    }

    private static void read(Response page, ScanContext context, Answers answers) {
        for (Json app : page.json().at("/apps").items()) {
            context.stopIfCancelled();
            answers.observe(INTEGRATIONS, Readings.app(app));
            Readings.grants(app).forEach(grant -> answers.observe(GRANTS, grant));
            Readings.unknownScopes(app)
                    .forEach(scope -> answers.limit("What the scope " + scope + " allows is not known.", GRANTS));
            answers.observe(LAST_USE, Readings.use(app));
        }
    }

    private Request firstPage() {
        return Request.to(AcmeConnectorFactory.APPS.name()).withBearer(token);
    }

    private Optional<Request> next(Response page) {
        return page.json().at("/next").text().map(cursor -> firstPage().withQuery("cursor", cursor));
    }
}
