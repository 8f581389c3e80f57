package dev.remit.ui.controls;

import dev.remit.control.ControlEvidence;
import dev.remit.control.ControlEvidenceService;
import dev.remit.control.ControlQueries;
import dev.remit.control.file.EvidenceFileService;
import dev.remit.control.own.OwnControlService;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.ui.incidents.LessonPanels;
import org.springframework.stereotype.Component;

/** What the pages of controls read from and do. */
@Component
record ControlDesk(
        ControlQueries queries,
        ControlEvidenceService service,
        EvidenceFileService files,
        LessonPanels lessons,
        OwnControlService own,
        People people,
        CurrentUser user) {

    boolean manages() {
        return user.may(Permission.CONTROL_MANAGE);
    }

    boolean gives() {
        return user.may(Permission.CONTROL_ANSWER);
    }

    /** Whether this person may be the second one. */
    boolean confirms(ControlEvidence evidence) {
        return user.may(Permission.CONTROL_CONFIRM) && !isOwn(evidence);
    }

    boolean withdraws(ControlEvidence evidence) {
        return isOwn(evidence) ? gives() : gives() && user.may(Permission.CONTROL_CONFIRM);
    }

    private boolean isOwn(ControlEvidence evidence) {
        return evidence.givenBy().equals(user.person());
    }
}
