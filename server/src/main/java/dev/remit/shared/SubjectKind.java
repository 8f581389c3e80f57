package dev.remit.shared;

/** Everything that can be owned, approved, found fault with or recorded. {@link #code()} is stored; never change one. */
public enum SubjectKind {
    WORKSPACE("workspace"),
    PERSON("person"),
    USE_CASE("use-case"),
    APPROVAL("approval"),
    CONNECTION("connection"),
    SCAN("scan"),
    INTEGRATION("integration"),
    FINDING("finding"),
    AI_TOOL("ai-tool"),
    AI_MODEL("ai-model"),
    DATA_ASSET("data-asset"),
    REPORT("report"),
    CONNECTOR("connector"),
    POLICY("policy"),
    DISCLOSURE("disclosure"),
    FINGERPRINT("fingerprint"),
    API_TOKEN("api-token"),
    VENDOR("vendor"),
    INCIDENT("incident"),
    EXCEPTION("exception"),
    DECISION("decision"),
    PROMPT("prompt"),
    TOOL_APPROVAL("tool-approval");

    private final String code;

    SubjectKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static SubjectKind of(String code) {
        for (SubjectKind kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no subject kind " + code);
    }
}
