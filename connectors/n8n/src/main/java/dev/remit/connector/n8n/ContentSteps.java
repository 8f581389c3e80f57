package dev.remit.connector.n8n;

/** What n8n's steps reach in systems for content, messages and shops; written like {@link CustomerSteps}. */
final class ContentSteps {

    static final String LINES = """
            # Content and social
            wordpress ? post CONTENT create
            wordpress ? page CONTENT create
            wordpress ? user USER create
            contentful api.contentful.com entry CONTENT get
            contentful api.contentful.com asset MEDIA getAll
            contentful api.contentful.com *other SCHEMA get
            ghost ? post CONTENT get
            strapi ? entry CONTENT get
            webflow api.webflow.com item CONTENT get
            webflowTrigger api.webflow.com *form FORM - *=SEE
            linkedIn api.linkedin.com post CONTENT create create=CHANGE+TRIGGER
            twitter api.twitter.com tweet CONTENT create create=CHANGE+TRIGGER
            twitter api.twitter.com directMessage MESSAGE create create=TRIGGER
            twitter api.twitter.com user USER searchUser
            twitter api.twitter.com list SEGMENT add
            facebookGraphApi graph.facebook.com *object OTHER - *=SEE+CHANGE
            typeformTrigger api.typeform.com *form FORM - *=SEE
            jotFormTrigger api.jotform.com *form FORM - *=SEE
            surveyMonkeyTrigger api.surveymonkey.com *form FORM - *=SEE

            # Messages and help desk
            slack slack.com message MESSAGE post
            slack slack.com channel MESSAGE create history=SEE replies=SEE create=CHANGE join=CHANGE kick=CHANGE leave=CHANGE
            slack slack.com file FILE upload
            slack slack.com reaction MESSAGE add
            slack slack.com star MESSAGE add
            slack slack.com user USER info
            slack slack.com userGroup USER create
            slackTrigger slack.com *message MESSAGE - *=SEE
            microsoftTeams graph.microsoft.com channel OTHER create
            microsoftTeams graph.microsoft.com channelMessage MESSAGE create create=TRIGGER
            microsoftTeams graph.microsoft.com chatMessage MESSAGE create create=TRIGGER
            microsoftTeams graph.microsoft.com task OTHER create
            discord discord.com message MESSAGE send react=CHANGE
            discord discord.com channel OTHER create
            discord discord.com member USER getAll roleAdd=CHANGE roleRemove=CHANGE
            telegram api.telegram.org message MESSAGE sendMessage pinChatMessage=CHANGE unpinChatMessage=CHANGE
            telegram api.telegram.org chat MESSAGE get leave=CHANGE
            telegram api.telegram.org file FILE get
            telegram api.telegram.org callback MESSAGE answerQuery
            telegramTrigger api.telegram.org *message MESSAGE - *=SEE
            whatsApp graph.facebook.com message MESSAGE sendTemplate
            whatsApp graph.facebook.com media MEDIA mediaUpload mediaUrlGet=SEE mediaDelete=CHANGE
            whatsAppTrigger graph.facebook.com *message MESSAGE - *=SEE
            twilio api.twilio.com sms MESSAGE send
            twilio api.twilio.com call MESSAGE make
            mattermost ? message MESSAGE post
            mattermost ? user USER getAll deactive=CHANGE
            mattermost ? *other OTHER create
            zendesk zendesk.com ticket TICKET create
            zendesk zendesk.com ticketField SCHEMA get
            zendesk zendesk.com user CONTACT create
            zendesk zendesk.com organization ACCOUNT create
            zendeskTrigger zendesk.com *ticket TICKET - *=SEE
            intercom api.intercom.io user CONTACT create
            intercom api.intercom.io lead LEAD create
            intercom api.intercom.io company ACCOUNT create
            freshdesk freshdesk.com ticket TICKET create
            freshdesk freshdesk.com contact CONTACT create

            # Shops
            shopify myshopify.com order ORDER create
            shopify myshopify.com product ORDER create
            shopifyTrigger myshopify.com *order ORDER - *=SEE
            wooCommerce ? product ORDER create
            wooCommerce ? order ORDER create
            wooCommerce ? customer CONTACT create
            wooCommerceTrigger ? *order ORDER - *=SEE
            stripe api.stripe.com balance ORDER get
            stripe api.stripe.com charge ORDER get create=CHANGE+TRIGGER
            stripe api.stripe.com customer CONTACT get
            stripe api.stripe.com *other ORDER create
            stripeTrigger api.stripe.com *payment ORDER - *=SEE
            """;

    private ContentSteps() {}
}
