package dev.remit.ui.catalog;

import dev.remit.catalog.approved.ToolApproval;
import dev.remit.catalog.approved.ToolApprovalId;
import dev.remit.catalog.approved.ToolApprovalState;
import dev.remit.ui.navigation.Address;
import java.util.UUID;

/** The ways to approvals of tools. */
public final class ToolApprovalNavigation {

    public static final String PATH = "tool-approvals";
    public static final String NEW = PATH + "/new";
    public static final String STATE = "state";
    public static final String TOOL = "tool";
    public static final String FUNCTION = "function";
    public static final String CLASS = "class";
    public static final String ASSET = "asset";
    public static final String SYSTEM = "system";
    public static final String CAPABILITY = "can";

    public static final String AGAIN = "again";

    private ToolApprovalNavigation() {}

    public static Address approvals() {
        return Address.of(PATH);
    }

    /** Those somebody has to decide on. */
    public static Address waiting() {
        return approvals().with(STATE, ToolApprovalState.REQUESTED.code());
    }

    /** All about one tool. */
    public static Address of(UUID tool) {
        return approvals().with(TOOL, tool.toString());
    }

    public static Address approval(ToolApprovalId id) {
        return Address.of(PATH + "/" + id);
    }

    /** The form to ask again for what reviewers returned. */
    public static Address again(ToolApproval returned) {
        return ask(returned.tool()).with(AGAIN, returned.id().toString());
    }

    /** The form to ask for one; what is to be approved may be added to the address. */
    public static Address ask(UUID tool) {
        return Address.of(NEW).with(TOOL, tool.toString());
    }
}
