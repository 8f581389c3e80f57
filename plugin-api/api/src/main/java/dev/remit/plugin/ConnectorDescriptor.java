package dev.remit.plugin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a connector declares about itself; the host shows it, and refuses whatever goes beyond it.
 *
 * <p>Immutable.
 *
 * {@snippet :
 * ConnectorDescriptor.of("acme", "Acme CMS", ConnectorDescriptor.SystemKind.CMS)
 *         .vendor("Example Ltd").version("1.0.0").apiVersion("v2")
 *         .field(ConfigField.url("url", "Address", "For example https://acme.example.test"))
 *         .field(ConfigField.secret("token", "API token", "Settings, API"))
 *         .endpoint(Endpoint.get("apps", "/api/v2/apps").withQuery("page"))
 *         .answers(Question.INTEGRATIONS)
 *         .recipe("Create a token with the role 'Viewer'.")
 *         .build();
 * }
 */
public final class ConnectorDescriptor {

    /** The kind of system a connector looks into; the console groups and compares connections by it. */
    public enum SystemKind {
        /** Content management. */
        CMS,
        /** Customer relationship management. */
        CRM,
        /** Marketing automation. */
        MARKETING_AUTOMATION,
        /** Workflow automation between systems. */
        AUTOMATION,
        /** Identity provider. */
        IDENTITY,
        /** Help desk and conversations. */
        HELP_DESK,
        /** E-mail sending. */
        EMAIL,
        /** Digital assets. */
        ASSETS,
        /** Web and product analytics. */
        ANALYTICS,
        /** Data warehouse. */
        WAREHOUSE,
        /** None of the others. */
        OTHER
    }

    /**
     * How often the system may be called: the host spreads calls so that no more than {@code requests} start within any
     * {@code per}.
     *
     * @param requests at least 1
     * @param per longer than zero
     */
    public record RateLimit(int requests, Duration per) {

        /** Refuses a limit that would never let a call pass. */
        public RateLimit {
            if (requests < 1 || per.isZero() || per.isNegative()) {
                throw new IllegalArgumentException("A rate limit needs at least one request per positive duration");
            }
        }
    }

    /**
     * Against what a connector's results were shown to hold; the console says it on the connector's page.
     *
     * @param sort how close it is to the real thing
     * @param what product and version, or what was imitated after which description
     */
    public record Tested(Sort sort, String what) {

        /** How close a test is to the real thing. */
        public enum Sort {
            /** The product itself ran. */
            REAL_SYSTEM,
            /** Something that behaves as the vendor describes the product: paging, limits, refusals, drift. */
            BEHAVIOUR_MOCK,
            /** Recorded or invented answers only. */
            RECORDINGS
        }
    }

    private final Builder declared;

    private ConnectorDescriptor(Builder declared) {
        this.declared = declared;
    }

    /**
     * Begins a description.
     *
     * @param id lower-case letters, digits and hyphens; the same in every version for ever
     * @param name the system as people call it, for example {@code WordPress}
     */
    public static Builder of(String id, String name, SystemKind kind) {
        return new Builder(id, name, kind);
    }

    /** Lower-case identity which never changes, for example {@code wordpress}. */
    public String id() {
        return declared.id;
    }

    /** The system as people call it. */
    public String name() {
        return declared.name;
    }

    /** The kind of system. */
    public SystemKind kind() {
        return declared.kind;
    }

    /** Who makes the connector. */
    public String vendor() {
        return declared.vendor;
    }

    /** Version of the connector, semantic. */
    public String version() {
        return declared.version;
    }

    /** Version of the system's API the connector was written for; part of every {@link Evidence}. */
    public String apiVersion() {
        return declared.apiVersion;
    }

    /** The fields of the connection's form, in the order they are shown. */
    public List<ConfigField> fields() {
        return List.copyOf(declared.fields);
    }

    /** The only requests the connector may make. */
    public List<Endpoint> endpoints() {
        return List.copyOf(declared.endpoints);
    }

    /** The endpoint of that name, if it was declared. */
    public Optional<Endpoint> endpoint(String name) {
        return declared.endpoints.stream().filter(e -> e.name().equals(name)).findFirst();
    }

    /** The questions the connector can answer; each of them ends every scan with a {@link Coverage}. */
    public Set<Question> questions() {
        return Collections.unmodifiableSet(declared.questions);
    }

    /**
     * The questions which this system's API cannot answer for anybody, with the reason. The host reports them as {@link
     * Coverage.Status#NOT_EXPOSED} and asks a person instead. One that is among {@link #questions} as well is read as far as
     * something of it shows elsewhere.
     */
    public Map<Question, String> notExposed() {
        return Collections.unmodifiableMap(declared.notExposed);
    }

    /**
     * What to ask a person, and where they find the answer, for those of {@link #notExposed} where a person can know; one or two
     * sentences.
     */
    public Map<Question, String> attestations() {
        return Collections.unmodifiableMap(declared.attestations);
    }

    /** Against what it was tested. */
    public Tested tested() {
        return declared.tested;
    }

    /** How often the system may be called. */
    public RateLimit rateLimit() {
        return declared.rateLimit;
    }

    /** How to make a credential that can do what the connector needs and nothing more: plain sentences, one step per line. */
    public String recipe() {
        return declared.recipe;
    }

    /** Collects a description; {@link #build()} names what is missing or contradictory. */
    public static final class Builder {

        private final String id;
        private final String name;
        private final SystemKind kind;
        private String vendor = "";
        private String version = "";
        private String apiVersion = "";
        private String recipe = "";
        private RateLimit rateLimit = new RateLimit(60, Duration.ofMinutes(1));
        private final List<ConfigField> fields = new ArrayList<>();
        private final List<Endpoint> endpoints = new ArrayList<>();
        private final Set<Question> questions = EnumSet.noneOf(Question.class);
        private final Map<Question, String> notExposed = new EnumMap<>(Question.class);
        private final Map<Question, String> attestations = new EnumMap<>(Question.class);
        private Tested tested = new Tested(Tested.Sort.RECORDINGS, "");

        private Builder(String id, String name, SystemKind kind) {
            this.id = id;
            this.name = name;
            this.kind = kind;
        }

        /** Sets who makes the connector. */
        public Builder vendor(String vendor) {
            this.vendor = vendor;
            return this;
        }

        /** Sets the connector's version. */
        public Builder version(String version) {
            this.version = version;
            return this;
        }

        /** Sets the version of the system's API. */
        public Builder apiVersion(String apiVersion) {
            this.apiVersion = apiVersion;
            return this;
        }

        /** Adds a field to the form. */
        public Builder field(ConfigField field) {
            fields.add(field);
            return this;
        }

        /** Allows a request. */
        public Builder endpoint(Endpoint endpoint) {
            endpoints.add(endpoint);
            return this;
        }

        /** Promises to answer these questions. */
        public Builder answers(Question... questions) {
            this.questions.addAll(List.of(questions));
            return this;
        }

        /**
         * Says that the system's API answers this question for nobody, and why.
         *
         * <p>A question may be in {@link #answers} as well: where a system lists its apps nowhere, but some show themselves by what
         * they did, these are reported. When all of that was read, the host ends the question as not exposed instead of answered,
         * and takes nothing for gone because it did not show itself again.
         */
        public Builder notExposed(Question question, String why) {
            notExposed.put(question, why);
            return this;
        }

        /**
         * Says that the system's API answers this question for nobody, and why, and whom to ask instead.
         *
         * @param ask what a person has to look up, and where; shown in the task that the console gives to somebody
         */
        public Builder notExposed(Question question, String why, String ask) {
            attestations.put(question, ask);
            return notExposed(question, why);
        }

        /** Sets against what it was tested; recordings, if not said. */
        public Builder tested(Tested.Sort sort, String what) {
            this.tested = new Tested(sort, what);
            return this;
        }

        /** Sets how often the system may be called; 60 per minute if not said. */
        public Builder rateLimit(int requests, Duration per) {
            this.rateLimit = new RateLimit(requests, per);
            return this;
        }

        /** Sets the least-privilege recipe. */
        public Builder recipe(String recipe) {
            this.recipe = recipe;
            return this;
        }

        /**
         * Completes the description.
         *
         * @throws IllegalStateException naming everything that is missing or contradictory
         */
        public ConnectorDescriptor build() {
            List<String> wrong = DescriptorRules.violations(this);
            if (!wrong.isEmpty()) {
                throw new IllegalStateException(
                        "Connector '" + id + "' is not well described: " + String.join("; ", wrong));
            }
            return new ConnectorDescriptor(this);
        }

        String id() {
            return id;
        }

        Map<String, String> texts() {
            return Map.of(
                    "name", name, "vendor", vendor, "version", version, "apiVersion", apiVersion, "recipe", recipe);
        }

        List<ConfigField> fields() {
            return fields;
        }

        List<Endpoint> endpoints() {
            return endpoints;
        }

        Set<Question> questions() {
            return questions;
        }

        Map<Question, String> notExposed() {
            return notExposed;
        }
    }
}
