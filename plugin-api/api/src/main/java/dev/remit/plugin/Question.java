package dev.remit.plugin;

/**
 * What a connector can be asked about a system. Each question ends a scan with its own {@link Coverage}, so that "nothing
 * found" is never confused with "could not look". A connector declares those that the system's API answers for somebody, and says
 * of others why it does not.
 *
 * {@snippet :
 * descriptor.answers(Question.INTEGRATIONS, Question.GRANTS)
 *         .notExposed(Question.APPROVALS, "Acme does not record who installed an app.");
 * }
 */
public enum Question {
    /** Which apps, plug-ins and agents are installed or connected? Answered with {@link Principal}s. */
    INTEGRATIONS,
    /** Which tokens, keys and application passwords open the door, and as whom? Answered with {@link Principal}s. */
    CREDENTIALS,
    /** Which people and service accounts can these act as? Answered with {@link Principal}s. */
    IDENTITIES,
    /** What may each of them do, with which kinds of object? Answered with {@link Grant}s. */
    GRANTS,
    /** Which single fields may each of them see or change? Answered with {@link Grant}s. */
    FIELD_ACCESS,
    /** When was each last used, and from where? Answered with {@link Use}s. */
    LAST_USE,
    /** Who installed, connected or consented to each, and when? Answered with {@link Approval}s. */
    APPROVALS,
    /** Which AI functions of the system itself are switched on? Answered with {@link Principal}s and {@link Grant}s. */
    NATIVE_AI,
    /** Which workflows run on their own, and what do they do? Answered with {@link Principal}s and {@link Grant}s. */
    AUTOMATIONS,
    /** Where does data go: webhooks, stored keys for other systems, model providers? Answered with {@link Principal}s. */
    OUTBOUND,
    /** Is there a record of what they do, and for how long is it kept? Answered with {@link Monitoring}. */
    MONITORING
}
