package dev.remit.connector.hubspot;

import static dev.remit.plugin.Question.FIELD_ACCESS;
import static dev.remit.plugin.Question.GRANTS;
import static dev.remit.plugin.Question.INTEGRATIONS;
import static dev.remit.plugin.Question.LAST_USE;

import dev.remit.plugin.Answers;
import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Json;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Signal;
import dev.remit.plugin.Use;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Who wrote the values of the records changed last, by the source HubSpot keeps with every value. An app that is in no list shows
 * itself here. The values themselves are never looked at.
 */
final class Writers {

    private static final int BATCH = 50;
    private static final String APP = "INTEGRATION";

    /** People, forms, files, and what HubSpot computes and moves by itself. */
    private static final Set<String> PEOPLE_AND_HOUSEKEEPING = Set.of(
            "ANALYTICS",
            "AUTOMATION_PLATFORM",
            "AUTO_ASSOCIATE_BY_DOMAIN",
            "BATCH_UPDATE",
            "CALCULATED",
            "COMPANY_FAMILIES",
            "CONTACTS",
            "CONTACTS_WEB",
            "CRM_UI",
            "CRM_UI_BULK_ACTION",
            "DEALS",
            "EMAIL",
            "EMAIL_INTEGRATION",
            "FORM",
            "IMPORT",
            "MERGE_COMPANIES",
            "MERGE_CONTACTS",
            "MERGE_OBJECTS",
            "MIGRATION",
            "MOBILE_ANDROID",
            "MOBILE_IOS",
            "PROPERTY_SETTINGS",
            "RECYCLING_BIN",
            "SALES",
            "SOCIAL",
            "WORKFLOWS");

    /** HubSpot's words for AI of its own. */
    private static final Pattern OWN_AI = Pattern.compile("(.*_)?(AI|BREEZE|COPILOT|DATA_ENRICHMENT)(_.*)?");

    private static final class Writer {

        private final String source;
        private final Optional<String> app;
        private final Map<ObjectType, Set<String>> fields = new EnumMap<>(ObjectType.class);
        private final Map<ObjectType, Json> where = new EnumMap<>(ObjectType.class);
        private Optional<String> name = Optional.empty();
        private Instant last = Instant.MIN;
        private Json newest;

        Writer(String source, Optional<String> app, Json first) {
            this.source = source;
            this.app = app;
            newest = first;
        }

        String key() {
            return app.map(Readings::app).orElse("source:" + source);
        }

        void wrote(ObjectType type, String property, Json version) {
            fields.computeIfAbsent(type, none -> new TreeSet<>()).add(property);
            where.putIfAbsent(type, version);
            Instant at = Readings.time(version, "/timestamp");
            if (at.isAfter(last)) {
                last = at;
                newest = version;
                name = version.at("/sourceLabel")
                        .text()
                        .filter(label -> !label.isBlank())
                        .or(() -> name);
            }
        }
    }

    private final HubSpotAccount account;
    private final Answers answers;
    private final Fields known;
    private final Apps apps;
    private final int most;
    private final Map<String, Writer> writers = new TreeMap<>();

    Writers(HubSpotAccount account, Answers answers, Fields known, Apps apps, int most) {
        this.account = account;
        this.answers = answers;
        this.known = known;
        this.apps = apps;
        this.most = most;
    }

    /** Reads who wrote the newest records of a kind. */
    void read(ObjectType type) {
        List<String> properties = known.written(type);
        if (properties.isEmpty()) {
            return;
        }
        if (known.more(type)) {
            gap("Of the properties of " + type.path() + " only " + Fields.MOST + " were asked who wrote them.");
        }
        List<String> ids = new ArrayList<>();
        boolean more = account.newest(type, most, page -> page.forEach(each -> ids.add(each.requiredText("/id"))));
        for (int from = 0; from < ids.size(); from += BATCH) {
            List<String> batch = ids.subList(from, Math.min(from + BATCH, ids.size()));
            Json answer = account.history(type, batch, properties);
            HubSpotAccount.results(answer).forEach(each -> each.at("/propertiesWithHistory")
                    .members()
                    .forEach((property, versions) ->
                            versions.items().forEach(version -> version(type, property, version))));
            Readings.lacking(answer).ifPresent(why -> gap("Of " + type.path() + ", " + why));
            answers.progress(GRANTS, from + batch.size(), OptionalLong.of(ids.size()));
        }
        if (more) {
            gap("Only the " + most + " " + type.path() + " changed last were asked who wrote them.");
        }
    }

    private void gap(String why) {
        answers.gap(why, INTEGRATIONS, GRANTS, FIELD_ACCESS, LAST_USE);
    }

    private void version(ObjectType type, String property, Json version) {
        String source = version.at("/sourceType").text().orElse("unknown");
        if (PEOPLE_AND_HOUSEKEEPING.contains(source)) {
            return;
        }
        Optional<String> app = source.equals(APP) ? Readings.id(version.at("/sourceId")) : Optional.empty();
        String key = app.orElse("source " + source);
        writers.computeIfAbsent(key, none -> new Writer(source, app, version)).wrote(type, property, version);
    }

    /** What was seen, once all kinds of record were read. */
    void report() {
        for (Writer writer : writers.values()) {
            writer.app.ifPresentOrElse(
                    id -> apps.wrote(id, writer.name, writer.last, writer.newest.evidence()),
                    () -> answers.observe(INTEGRATIONS, source(writer)));
            writer.fields.forEach((type, fields) -> observe(writer, type, fields));
            answers.observe(LAST_USE, Use.last(writer.key(), writer.last, Optional.empty(), writer.newest.evidence()));
        }
    }

    private void observe(Writer writer, ObjectType type, Set<String> fields) {
        Grant grant = Grant.of(
                        writer.key(),
                        Capability.CHANGE,
                        type.kind(),
                        type.path(),
                        Basis.OBSERVED,
                        java.util.Objects.requireNonNull(writer.where.get(type)).evidence())
                .withSensitivity(known.of(type, fields))
                .withMode(Grant.Mode.APPLICATION)
                .through(Set.of("wrote as " + writer.source))
                .onFields(fields);
        answers.observe(GRANTS, grant);
        answers.observe(FIELD_ACCESS, grant);
    }

    /** A source that is no app with an id, under HubSpot's word for it. */
    private static Principal source(Writer writer) {
        boolean ai = OWN_AI.matcher(writer.source).matches();
        String name = writer.name.orElse(writer.source);
        return Principal.of(
                        writer.key(), ai ? Principal.Kind.AGENT : Principal.Kind.APP, name, writer.newest.evidence())
                .withState(Principal.State.ACTIVE)
                .withSignal(Signal.DISPLAY_NAME, name)
                .withAttribute("source", writer.source);
    }
}
