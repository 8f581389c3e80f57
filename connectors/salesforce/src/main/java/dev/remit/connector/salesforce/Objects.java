package dev.remit.connector.salesforce;

import dev.remit.plugin.Grant.Sensitivity;
import dev.remit.plugin.ResourceKind;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What Salesforce's objects hold, in the console's words. */
final class Objects {

    /**
     * One object.
     *
     * @param kind what its records are
     * @param sensitivity how much harm their disclosure does
     */
    record Meaning(ResourceKind kind, Sensitivity sensitivity) {}

    private static final Map<String, Meaning> KNOWN = Map.ofEntries(
            personal("Contact", ResourceKind.CONTACT),
            personal("Individual", ResourceKind.CONTACT),
            personal("PersonAccount", ResourceKind.CONTACT),
            personal("UnifiedIndividual__dlm", ResourceKind.CONTACT),
            personal("Lead", ResourceKind.LEAD),
            personal("CampaignMember", ResourceKind.SEGMENT),
            personal("ContactPointEmail", ResourceKind.CONTACT),
            personal("ContactPointPhone", ResourceKind.CONTACT),
            personal("ContactPointConsent", ResourceKind.CONSENT),
            personal("ContactPointTypeConsent", ResourceKind.CONSENT),
            personal("CommSubscriptionConsent", ResourceKind.CONSENT),
            personal("Case", ResourceKind.TICKET),
            personal("EmailMessage", ResourceKind.MESSAGE),
            personal("MessagingSession", ResourceKind.MESSAGE),
            personal("LiveChatTranscript", ResourceKind.MESSAGE),
            personal("Task", ResourceKind.EVENT),
            personal("Event", ResourceKind.EVENT),
            personal("User", ResourceKind.USER),
            personal("Order", ResourceKind.ORDER),
            internal("Account", ResourceKind.ACCOUNT),
            internal("Opportunity", ResourceKind.OPPORTUNITY),
            internal("Quote", ResourceKind.OPPORTUNITY),
            internal("Contract", ResourceKind.OPPORTUNITY),
            internal("Campaign", ResourceKind.CAMPAIGN),
            internal("ListEmail", ResourceKind.CAMPAIGN),
            internal("Product2", ResourceKind.ORDER),
            internal("Pricebook2", ResourceKind.ORDER),
            internal("EmailTemplate", ResourceKind.TEMPLATE),
            internal("ContentVersion", ResourceKind.FILE),
            internal("ContentDocument", ResourceKind.FILE),
            internal("Document", ResourceKind.FILE),
            internal("ManagedContent", ResourceKind.CONTENT),
            internal("Knowledge__kav", ResourceKind.KNOWLEDGE_SOURCE));

    private static final Set<String> CONFIDENTIAL = Set.of("Confidential");
    private static final Set<String> RESTRICTED = Set.of("Restricted", "MissionCritical");
    private static final Set<String> SPECIAL = Set.of("HIPAA", "PCI");

    private Objects() {}

    /** Nothing for Salesforce's own records about itself, which no map of access needs. */
    static Optional<Meaning> of(String object) {
        return Optional.ofNullable(KNOWN.get(object))
                .or(() -> object.endsWith("__c") || object.endsWith("__dlm")
                        ? Optional.of(new Meaning(ResourceKind.OTHER, Sensitivity.UNKNOWN))
                        : Optional.empty());
    }

    /** Objects whose single fields are worth telling apart. */
    static Set<String> aboutPeople() {
        return KNOWN.entrySet().stream()
                .filter(each -> each.getValue().sensitivity() == Sensitivity.PERSONAL)
                .map(Map.Entry::getKey)
                .filter(object -> !object.contains("__"))
                .collect(Collectors.toSet());
    }

    /** What the org's administrators said of a field; nothing if they said nothing. */
    static Optional<Sensitivity> classified(Optional<String> level, Optional<String> groups) {
        boolean special = groups.stream()
                .flatMap(all -> Arrays.stream(all.split(";", -1)))
                .anyMatch(SPECIAL::contains);
        if (special || level.filter(RESTRICTED::contains).isPresent()) {
            return Optional.of(Sensitivity.SENSITIVE);
        }
        return groups.isPresent() || level.filter(CONFIDENTIAL::contains).isPresent()
                ? Optional.of(Sensitivity.PERSONAL)
                : Optional.empty();
    }

    private static Map.Entry<String, Meaning> personal(String object, ResourceKind kind) {
        return Map.entry(object, new Meaning(kind, Sensitivity.PERSONAL));
    }

    private static Map.Entry<String, Meaning> internal(String object, ResourceKind kind) {
        return Map.entry(object, new Meaning(kind, Sensitivity.INTERNAL));
    }
}
