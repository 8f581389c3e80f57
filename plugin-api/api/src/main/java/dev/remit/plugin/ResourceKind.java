package dev.remit.plugin;

/**
 * Kinds of object, named alike in every system so that access maps can be laid side by side. The native name goes with it in
 * {@link Grant#resource()}; what fits nowhere is {@link #OTHER}.
 *
 * {@snippet :
 * ResourceKind kind = switch (nativeName) {
 *     case "posts", "pages" -> ResourceKind.CONTENT;
 *     default -> ResourceKind.OTHER;
 * };
 * }
 */
public enum ResourceKind {
    /** Posts, pages, entries. */
    CONTENT,
    /** Images, documents, video. */
    MEDIA,
    /** Comments, reviews. */
    COMMENT,
    /** Categories, tags, taxonomies. */
    TAXONOMY,
    /** Templates, themes, layouts. */
    TEMPLATE,
    /** People who are customers, leads, subscribers. */
    CONTACT,
    /** Companies. */
    ACCOUNT,
    /** Leads. */
    LEAD,
    /** Deals. */
    OPPORTUNITY,
    /** Consents and communication preferences. */
    CONSENT,
    /** Segments, lists, scores. */
    SEGMENT,
    /** Campaigns and journeys. */
    CAMPAIGN,
    /** Stored automations. */
    WORKFLOW,
    /** E-mails, chats, text messages. */
    MESSAGE,
    /** Forms and their answers. */
    FORM,
    /** Support requests and conversations. */
    TICKET,
    /** Events, visits, analytics. */
    EVENT,
    /** Products, orders, prices. */
    ORDER,
    /** Files without a better kind. */
    FILE,
    /** Definitions of object types and fields. */
    SCHEMA,
    /** Accounts of the system's users. */
    USER,
    /** Roles and permissions. */
    ROLE,
    /** Tokens, keys, passwords. */
    CREDENTIAL,
    /** Plug-ins, apps, webhooks. */
    INTEGRATION,
    /** Settings of the system. */
    SETTING,
    /** Records of what was done. */
    AUDIT_LOG,
    /** AI models. */
    MODEL,
    /** Prompts and instructions. */
    PROMPT,
    /** What an AI looks things up in. */
    KNOWLEDGE_SOURCE,
    /** Anything else. */
    OTHER
}
