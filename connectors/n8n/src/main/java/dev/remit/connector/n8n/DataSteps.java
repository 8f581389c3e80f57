package dev.remit.connector.n8n;

/** What n8n's steps reach in tables, files, models and n8n itself; written like {@link CustomerSteps}. */
final class DataSteps {

    static final String LINES = """
            # Tables, files, data
            googleSheets sheets.googleapis.com sheet FILE read
            googleSheets sheets.googleapis.com spreadsheet FILE create
            googleSheetsTrigger sheets.googleapis.com *sheet FILE - *=SEE
            googleDrive www.googleapis.com file FILE upload
            googleDrive www.googleapis.com fileFolder FILE search
            googleDrive www.googleapis.com folder FILE create
            googleDrive www.googleapis.com drive FILE create
            googleDriveTrigger www.googleapis.com *file FILE - *=SEE
            googleDocs docs.googleapis.com document CONTENT create
            googleCalendar www.googleapis.com event EVENT create
            googleCalendar www.googleapis.com calendar EVENT availability
            googleContacts people.googleapis.com contact CONTACT create
            googleAnalytics analyticsdata.googleapis.com report EVENT get
            googleAnalytics analyticsdata.googleapis.com userActivity EVENT search
            googleAds googleads.googleapis.com campaign CAMPAIGN getAll
            googleBigQuery bigquery.googleapis.com database OTHER executeQuery
            googleBigQuery bigquery.googleapis.com record OTHER create
            gSuiteAdmin admin.googleapis.com user USER create
            gSuiteAdmin admin.googleapis.com *other USER create changeStatus=CHANGE
            airtable api.airtable.com record OTHER get
            airtable api.airtable.com base SCHEMA getMany
            airtable@1 api.airtable.com *record OTHER read
            airtableTrigger api.airtable.com *record OTHER - *=SEE
            notion api.notion.com page CONTENT create
            notion api.notion.com databasePage CONTENT create
            notion api.notion.com database CONTENT get
            notion api.notion.com block CONTENT append
            notion api.notion.com user USER get
            baserow api.baserow.io row OTHER getAll
            supabase ? row OTHER create
            postgres ? *rows OTHER insert
            mySql ? *rows OTHER insert
            snowflake ? *rows OTHER insert
            mongoDb ? *documents OTHER find
            microsoftExcel graph.microsoft.com workbook FILE getAll
            microsoftExcel graph.microsoft.com worksheet FILE getAll
            microsoftExcel graph.microsoft.com table FILE append convertToRange=CHANGE
            microsoftOneDrive graph.microsoft.com file FILE upload
            microsoftOneDrive graph.microsoft.com folder FILE getChildren
            dropbox api.dropboxapi.com file FILE upload
            dropbox api.dropboxapi.com folder FILE create
            dropbox api.dropboxapi.com search FILE query
            awsS3 amazonaws.com file FILE download
            awsS3 amazonaws.com folder FILE create
            awsS3 amazonaws.com bucket FILE create

            # n8n itself and its server
            dataTable - row OTHER insert
            executeWorkflow - *workflow WORKFLOW - *=TRIGGER
            @n8n/n8n-nodes-langchain.toolWorkflow - *workflow WORKFLOW - *=TRIGGER
            @n8n/n8n-nodes-langchain.retrieverWorkflow - *workflow WORKFLOW - *=TRIGGER
            executeCommand - *commands OTHER - *=TRIGGER
            ssh ? *commands OTHER - *=TRIGGER
            readWriteFile - *files FILE read write=STORE+CHANGE
            readBinaryFile - *files FILE - *=SEE
            readBinaryFiles - *files FILE - *=SEE
            writeBinaryFile - *files FILE - *=STORE+CHANGE
            ftp ? *files FILE download
            form - *form FORM - *=SEE
            formTrigger - *form FORM - *=SEE
            @n8n/n8n-nodes-langchain.chatTrigger - *conversation MESSAGE - *=SEE
            @n8n/n8n-nodes-langchain.chat - *conversation MESSAGE - *=TRIGGER

            # Models
            openAi api.openai.com *model MODEL - *=INFER
            mistralAi api.mistral.ai *model MODEL - *=INFER
            perplexity api.perplexity.ai *model MODEL - *=INFER
            jinaAi api.jina.ai *model MODEL - *=INFER
            humanticAi api.humantic.ai *profile MODEL - *=INFER
            deepL api.deepl.com *model MODEL - *=INFER
            @n8n/n8n-nodes-langchain.openAi api.openai.com *model MODEL message *=INFER
            @n8n/n8n-nodes-langchain.openAi api.openai.com file FILE upload
            @n8n/n8n-nodes-langchain.openAiAssistant api.openai.com *model MODEL - *=INFER
            @n8n/n8n-nodes-langchain.lmChatOpenAi api.openai.com *model MODEL - *=INFER
            @n8n/n8n-nodes-langchain.lmOpenAi api.openai.com *model MODEL - *=INFER
            @n8n/n8n-nodes-langchain.embeddingsOpenAi api.openai.com *model MODEL - *=INFER
            @n8n/n8n-nodes-langchain.anthropic api.anthropic.com *model MODEL message *=INFER
            @n8n/n8n-nodes-langchain.anthropic api.anthropic.com file FILE upload
            @n8n/n8n-nodes-langchain.lmChatAnthropic api.anthropic.com *model MODEL - *=INFER
            @n8n/n8n-nodes-langchain.googleGemini generativelanguage.googleapis.com *model MODEL message *=INFER
            @n8n/n8n-nodes-langchain.googleGemini generativelanguage.googleapis.com file FILE upload
            @n8n/n8n-nodes-langchain.lmChatGoogleGemini generativelanguage.googleapis.com *model MODEL - *=INFER
            @n8n/n8n-nodes-langchain.embeddingsGoogleGemini generativelanguage.googleapis.com *model MODEL - *=INFER
            @n8n/n8n-nodes-langchain.lmChatGoogleVertex aiplatform.googleapis.com *model MODEL - *=INFER
            @n8n/n8n-nodes-langchain.embeddingsGoogleVertex aiplatform.googleapis.com *model MODEL - *=INFER
            @n8n/n8n-nodes-langchain.lmChatAzureOpenAi openai.azure.com *model MODEL - *=INFER
            @n8n/n8n-nodes-langchain.embeddingsAzureOpenAi openai.azure.com *model MODEL - *=INFER
            @n8n/n8n-nodes-langchain.lmChatAwsBedrock amazonaws.com *model MODEL - *=INFER
            @n8n/n8n-nodes-langchain.embeddingsAwsBedrock amazonaws.com *model MODEL - *=INFER
            @n8n/n8n-nodes-langchain.lmChatMistralCloud api.mistral.ai *model MODEL - *=INFER
            @n8n/n8n-nodes-langchain.embeddingsMistralCloud api.mistral.ai *model MODEL - *=INFER
            @n8n/n8n-nodes-langchain.lmChatCohere api.cohere.com *model MODEL - *=INFER
            @n8n/n8n-nodes-langchain.lmCohere api.cohere.com *model MODEL - *=INFER
            @n8n/n8n-nodes-langchain.embeddingsCohere api.cohere.com *model MODEL - *=INFER
            @n8n/n8n-nodes-langchain.rerankerCohere api.cohere.com *model MODEL - *=INFER
            @n8n/n8n-nodes-langchain.lmChatDeepSeek api.deepseek.com *model MODEL - *=INFER
            @n8n/n8n-nodes-langchain.lmChatGroq api.groq.com *model MODEL - *=INFER
            @n8n/n8n-nodes-langchain.lmChatOpenRouter openrouter.ai *model MODEL - *=INFER
            @n8n/n8n-nodes-langchain.lmChatVercelAiGateway ai-gateway.vercel.sh *model MODEL - *=INFER
            @n8n/n8n-nodes-langchain.lmChatXAiGrok api.x.ai *model MODEL - *=INFER
            @n8n/n8n-nodes-langchain.lmOpenHuggingFaceInference router.huggingface.co *model MODEL - *=INFER
            @n8n/n8n-nodes-langchain.embeddingsHuggingFaceInference router.huggingface.co *model MODEL - *=INFER
            @n8n/n8n-nodes-langchain.ollama ? *model MODEL - *=INFER
            @n8n/n8n-nodes-langchain.lmChatOllama ? *model MODEL - *=INFER
            @n8n/n8n-nodes-langchain.lmOllama ? *model MODEL - *=INFER
            @n8n/n8n-nodes-langchain.embeddingsOllama ? *model MODEL - *=INFER
            @n8n/n8n-nodes-langchain.lmChatLemonade ? *model MODEL - *=INFER
            @n8n/n8n-nodes-langchain.lmLemonade ? *model MODEL - *=INFER
            @n8n/n8n-nodes-langchain.embeddingsLemonade ? *model MODEL - *=INFER

            # What models remember and look up
            @n8n/n8n-nodes-langchain.memoryBufferWindow - *conversation MESSAGE - *=STORE
            @n8n/n8n-nodes-langchain.memoryPostgresChat ? *conversation MESSAGE - *=SEE+STORE
            @n8n/n8n-nodes-langchain.memoryMongoDbChat ? *conversation MESSAGE - *=SEE+STORE
            @n8n/n8n-nodes-langchain.memoryRedisChat ? *conversation MESSAGE - *=SEE+STORE
            @n8n/n8n-nodes-langchain.memoryMotorhead ? *conversation MESSAGE - *=SEE+STORE
            @n8n/n8n-nodes-langchain.memoryXata ? *conversation MESSAGE - *=SEE+STORE
            @n8n/n8n-nodes-langchain.memoryZep ? *conversation MESSAGE - *=SEE+STORE
            @n8n/n8n-nodes-langchain.vectorStoreInMemory - *vectors KNOWLEDGE_SOURCE retrieve
            @n8n/n8n-nodes-langchain.vectorStorePinecone api.pinecone.io *vectors KNOWLEDGE_SOURCE retrieve
            @n8n/n8n-nodes-langchain.vectorStoreAzureAISearch search.windows.net *vectors KNOWLEDGE_SOURCE retrieve
            @n8n/n8n-nodes-langchain.vectorStorePGVector ? *vectors KNOWLEDGE_SOURCE retrieve
            @n8n/n8n-nodes-langchain.vectorStoreQdrant ? *vectors KNOWLEDGE_SOURCE retrieve
            @n8n/n8n-nodes-langchain.vectorStoreSupabase ? *vectors KNOWLEDGE_SOURCE retrieve
            @n8n/n8n-nodes-langchain.vectorStoreWeaviate ? *vectors KNOWLEDGE_SOURCE retrieve
            @n8n/n8n-nodes-langchain.vectorStoreMongoDBAtlas ? *vectors KNOWLEDGE_SOURCE retrieve
            @n8n/n8n-nodes-langchain.vectorStoreRedis ? *vectors KNOWLEDGE_SOURCE retrieve
            @n8n/n8n-nodes-langchain.vectorStoreMilvus ? *vectors KNOWLEDGE_SOURCE retrieve
            @n8n/n8n-nodes-langchain.vectorStoreZep ? *vectors KNOWLEDGE_SOURCE retrieve
            @n8n/n8n-nodes-langchain.documentGithubLoader api.github.com *files FILE - *=SEE
            @n8n/n8n-nodes-langchain.toolSerpApi serpapi.com *search KNOWLEDGE_SOURCE - *=SEE
            @n8n/n8n-nodes-langchain.toolWikipedia wikipedia.org *search KNOWLEDGE_SOURCE - *=SEE
            @n8n/n8n-nodes-langchain.toolWolframAlpha api.wolframalpha.com *search KNOWLEDGE_SOURCE - *=SEE
            @n8n/n8n-nodes-langchain.toolSearXng ? *search KNOWLEDGE_SOURCE - *=SEE
            """;

    private DataSteps() {}
}
