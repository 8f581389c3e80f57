package dev.remit.connector.n8n;

/** What addresses and operations mean, for {@link StepTable}. */
final class Words {

    /**
     * For the steps that call addresses: host (* stands for any part of a name), beginning of the path, name of the objects, their kind,
     * exceptions to: GET and HEAD see, the others change. The first line that fits counts.
     */
    static final String ADDRESSES = """
            # Models
            api.openai.com / model MODEL *=INFER
            *.openai.azure.com / model MODEL *=INFER
            *.services.ai.azure.com / model MODEL *=INFER
            api.anthropic.com / model MODEL *=INFER
            generativelanguage.googleapis.com / model MODEL *=INFER
            *aiplatform.googleapis.com / model MODEL *=INFER
            bedrock-runtime.*.amazonaws.com / model MODEL *=INFER
            api.mistral.ai / model MODEL *=INFER
            api.cohere.com / model MODEL *=INFER
            api.cohere.ai / model MODEL *=INFER
            api.groq.com / model MODEL *=INFER
            api.deepseek.com / model MODEL *=INFER
            api.perplexity.ai / model MODEL *=INFER
            api.x.ai / model MODEL *=INFER
            api.together.xyz / model MODEL *=INFER
            api.fireworks.ai / model MODEL *=INFER
            api.replicate.com / model MODEL *=INFER
            api.stability.ai / model MODEL *=INFER
            api.elevenlabs.io / model MODEL *=INFER
            api.jasper.ai / model MODEL *=INFER
            api.writer.com / model MODEL *=INFER
            api-inference.huggingface.co / model MODEL *=INFER
            router.huggingface.co / model MODEL *=INFER
            openrouter.ai / model MODEL *=INFER
            ai-gateway.vercel.sh / model MODEL *=INFER

            # HubSpot
            api.hubapi.com /crm/v3/objects/contacts contact CONTACT
            api.hubapi.com /contacts/ contact CONTACT
            api.hubapi.com /crm/v3/objects/companies company ACCOUNT
            api.hubapi.com /crm/v3/objects/deals deal OPPORTUNITY
            api.hubapi.com /crm/v3/objects/tickets ticket TICKET
            api.hubapi.com /crm/v3/lists list SEGMENT
            api.hubapi.com /communication-preferences/ preference CONSENT
            api.hubapi.com /marketing/v3/emails email MESSAGE
            api.hubapi.com /marketing/v3/transactional email MESSAGE POST=TRIGGER
            api.hubapi.com /automation/ workflow WORKFLOW
            api.hubapi.com /cms/ content CONTENT

            # Marketo
            *.mktorest.com /rest/v1/lead lead LEAD
            *.mktorest.com /rest/v1/list list SEGMENT
            *.mktorest.com /rest/v1/staticlists list SEGMENT
            *.mktorest.com /rest/v1/campaigns campaign CAMPAIGN POST=TRIGGER
            *.mktorest.com /rest/v1/activities activity EVENT
            *.mktorest.com /rest/asset/ asset CONTENT

            # Salesforce, Mailchimp, Klaviyo and others
            *.salesforce.com /services/ record OTHER
            *.api.mailchimp.com /3.0/lists member CONTACT
            *.api.mailchimp.com /3.0/campaigns campaign CAMPAIGN
            a.klaviyo.com /api/profiles profile CONTACT
            a.klaviyo.com /api/lists list SEGMENT
            a.klaviyo.com /api/segments segment SEGMENT
            a.klaviyo.com /api/campaigns campaign CAMPAIGN
            a.klaviyo.com /api/events event EVENT
            api.intercom.io /contacts contact CONTACT
            api.intercom.io /conversations conversation TICKET
            api.sendgrid.com /v3/mail/send email MESSAGE POST=TRIGGER
            api.sendgrid.com /v3/marketing/contacts contact CONTACT
            api.brevo.com /v3/contacts contact CONTACT
            api.brevo.com /v3/smtp/email email MESSAGE POST=TRIGGER
            hooks.slack.com / message MESSAGE *=TRIGGER
            slack.com /api/chat. message MESSAGE *=TRIGGER
            graph.microsoft.com /v1.0/me/sendMail message MESSAGE *=TRIGGER
            graph.microsoft.com /v1.0/users user USER
            """;

    /** What operations do, by their names. */
    static final String OPERATIONS = """
            SEE get getAll getMany getRecentlyCreatedUpdated getRecentlyCreated getRecentlyModified getSummary getFields getSchema getMetrics
            SEE getStats getProfile getPresence getPermalink getOrganizations getRelatedData getSubscriptions getByEmail getById getRows getColumns
            SEE getContent getChildren getMime getCards getCheckItem getByColumnValue getByProductId getByOrderId getCredits getOutput
            SEE search searchByDomain searchUser list find read readRows lookup query select info history member members replies count
            SEE download retrieve retrieve-as-tool load aggregate availability administrators exist rowExists rowNotExists users statistics
            CHANGE create createFromText createNote createRecord update updateNote updateProfile updateFields upsert delete deleteFile deleteFolder
            CHANGE deleteDrive deleteMessage deleteRecord deleteItem deleteChannel deleteTask deleteRows deleteTable deleteWorksheet deleteWorkbook
            CHANGE deleteSpreadsheet remove clear add addNote addComment addToCampaign addSubscriber addLabels addTags addToGroup addUpdate addTable
            CHANGE addWorksheet addUser removeLabels removeTags removeFromGroup archive unarchive close open rename move copy duplicate replicate
            CHANGE share merge recover trash untrash markAsRead markAsUnread setPurpose setTopic setTitle setDescription setCustomField alias
            CHANGE editContactPoint editDoNotContactList editMessageText unsubscribe resubscribe identify findOneAndReplace findOneAndUpdate
            CHANGE changeColumnValue changeMultipleColumnValues disable enable createSearchIndex updateSearchIndex dropSearchIndex
            STORE+CHANGE append appendOrUpdate addRow insert upload mediaUpload
            SEE+CHANGE executeQuery
            TRIGGER send sendAndWait sendTemplate sendEmail sendMessage sendPhoto sendVideo sendAudio sendDocument sendAnimation sendLocation
            TRIGGER sendMediaGroup sendSticker sendChatAction sendLegacy resend post postEphemeral reply notify invite launch invoke submit make
            TRIGGER track trackAnonymous event page screen like retweet answerQuery answerInlineQuery call_workflow
            """;

    private Words() {}
}
