package dev.remit.connector.n8n;

/**
 * What n8n's steps reach in systems for customers, marketing and e-mail.
 *
 * <p>One line each: node type (without n8n-nodes-base.), host of the other system, resource, kind of object, operation when the step
 * names none, exceptions to {@link Words#OPERATIONS}. {@link StepTable} reads it.
 *
 * <p>Host: - is n8n itself; ? is known only to the credential, so the node's name stands in. Resource: the first line of a node is
 * what it means when it names none; *name is a node that has none, or any other of its resources. Operation: *= is whatever the step
 * does. node@1 is the node in its version 1, where what it means without a resource differs. Facts of n8n 1.123.
 */
final class CustomerSteps {

    static final String LINES = """
            # Customers and sales
            hubspot api.hubapi.com contact CONTACT upsert upsert=SEE+CHANGE
            hubspot api.hubapi.com company ACCOUNT create
            hubspot api.hubapi.com contactList SEGMENT add
            hubspot api.hubapi.com deal OPPORTUNITY create
            hubspot api.hubapi.com engagement EVENT create
            hubspot api.hubapi.com form FORM getFields
            hubspot api.hubapi.com ticket TICKET create
            hubspot@1 api.hubapi.com deal OPPORTUNITY create
            hubspotTrigger api.hubapi.com *contact CONTACT - *=SEE
            salesforce salesforce.com lead LEAD create
            salesforce salesforce.com contact CONTACT create
            salesforce salesforce.com account ACCOUNT create
            salesforce salesforce.com opportunity OPPORTUNITY create
            salesforce salesforce.com case TICKET create
            salesforce salesforce.com task EVENT create
            salesforce salesforce.com customObject OTHER create
            salesforce salesforce.com search OTHER query
            salesforce salesforce.com attachment FILE create
            salesforce salesforce.com document FILE upload
            salesforce salesforce.com user USER get
            salesforce salesforce.com flow WORKFLOW invoke
            salesforceTrigger salesforce.com *record OTHER - *=SEE
            pipedrive api.pipedrive.com deal OPPORTUNITY create
            pipedrive api.pipedrive.com person CONTACT create
            pipedrive api.pipedrive.com lead LEAD create
            pipedrive api.pipedrive.com organization ACCOUNT create
            pipedrive api.pipedrive.com activity EVENT create
            pipedrive api.pipedrive.com note COMMENT create
            pipedrive api.pipedrive.com *other OTHER create
            zohoCrm zohoapis.com account ACCOUNT create
            zohoCrm zohoapis.com contact CONTACT create
            zohoCrm zohoapis.com lead LEAD create
            zohoCrm zohoapis.com deal OPPORTUNITY create
            zohoCrm zohoapis.com *other ORDER create
            microsoftDynamicsCrm dynamics.com account ACCOUNT create
            freshworksCrm myfreshworks.com account ACCOUNT create
            freshworksCrm myfreshworks.com contact CONTACT create
            freshworksCrm myfreshworks.com deal OPPORTUNITY create
            copper api.copper.com company ACCOUNT create
            copper api.copper.com person CONTACT create
            copper api.copper.com lead LEAD create
            copper api.copper.com opportunity OPPORTUNITY create
            keap api.infusionsoft.com company ACCOUNT create
            keap api.infusionsoft.com contact CONTACT upsert
            keap api.infusionsoft.com email MESSAGE createRecord
            facebookLeadAdsTrigger graph.facebook.com *lead LEAD - *=SEE

            # Marketing and e-mail
            mailchimp api.mailchimp.com member CONTACT create
            mailchimp api.mailchimp.com memberTag SEGMENT create
            mailchimp api.mailchimp.com listGroup SEGMENT getAll
            mailchimp api.mailchimp.com campaign CAMPAIGN getAll
            mailchimpTrigger api.mailchimp.com *member CONTACT - *=SEE
            activeCampaign ? contact CONTACT create
            activeCampaign ? account ACCOUNT create
            activeCampaign ? contactList SEGMENT add
            activeCampaign ? contactTag SEGMENT add
            activeCampaign ? list SEGMENT getAll
            activeCampaign ? deal OPPORTUNITY create
            activeCampaign ? *other OTHER create
            sendInBlue api.brevo.com email MESSAGE send
            sendInBlue api.brevo.com contact CONTACT create
            sendInBlue api.brevo.com attribute SCHEMA create
            customerIo api.customer.io customer CONTACT upsert
            customerIo api.customer.io event EVENT track
            customerIo api.customer.io campaign CAMPAIGN get
            customerIo api.customer.io segment SEGMENT add
            convertKit api.convertkit.com form FORM addSubscriber
            convertKit api.convertkit.com sequence CAMPAIGN addSubscriber
            convertKit api.convertkit.com tag SEGMENT create
            convertKit api.convertkit.com tagSubscriber SEGMENT create
            mailjet api.mailjet.com email MESSAGE send
            mailjet api.mailjet.com sms MESSAGE send
            sendGrid api.sendgrid.com list SEGMENT create
            sendGrid api.sendgrid.com contact CONTACT upsert
            sendGrid api.sendgrid.com mail MESSAGE send
            mailgun api.mailgun.net *message MESSAGE - *=TRIGGER
            mailerLite connect.mailerlite.com subscriber CONTACT create
            getResponse api.getresponse.com contact CONTACT get
            mautic ? contact CONTACT create
            mautic ? company ACCOUNT create
            mautic ? contactSegment SEGMENT add
            mautic ? campaignContact CAMPAIGN add
            mautic ? companyContact CONTACT add
            mautic ? segmentEmail MESSAGE send
            mauticTrigger ? *contact CONTACT - *=SEE
            iterable api.iterable.com user CONTACT upsert
            iterable api.iterable.com event EVENT track
            iterable api.iterable.com userList SEGMENT add
            vero api.getvero.com user CONTACT create
            vero api.getvero.com event EVENT track
            lemlist api.lemlist.com activity EVENT getAll
            lemlist api.lemlist.com campaign CAMPAIGN getAll
            lemlist api.lemlist.com lead LEAD create
            lemlist api.lemlist.com unsubscribe CONSENT add
            lemlist api.lemlist.com enrich LEAD get enrichLead=SEE enrichPerson=SEE
            segment api.segment.io identify CONTACT create
            segment api.segment.io track EVENT event
            postHog ? event EVENT create
            postHog ? identity CONTACT create
            emailSend ? *email MESSAGE send
            emailReadImap ? *email MESSAGE - *=SEE
            gmail gmail.googleapis.com message MESSAGE send
            gmail gmail.googleapis.com draft MESSAGE create
            gmail gmail.googleapis.com thread MESSAGE getAll
            gmail gmail.googleapis.com label TAXONOMY getAll
            gmail@1 gmail.googleapis.com draft MESSAGE create
            gmailTrigger gmail.googleapis.com *message MESSAGE - *=SEE
            microsoftOutlook graph.microsoft.com message MESSAGE send
            microsoftOutlook graph.microsoft.com draft MESSAGE create
            microsoftOutlook graph.microsoft.com contact CONTACT getAll
            microsoftOutlook graph.microsoft.com event EVENT getAll
            microsoftOutlook graph.microsoft.com folderMessage MESSAGE getAll
            microsoftOutlook graph.microsoft.com messageAttachment FILE add
            microsoftOutlook graph.microsoft.com *other OTHER create
            microsoftOutlookTrigger graph.microsoft.com *message MESSAGE - *=SEE
            """;

    private CustomerSteps() {}
}
