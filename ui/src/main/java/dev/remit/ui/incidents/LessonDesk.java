package dev.remit.ui.incidents;

import dev.remit.control.ControlFilter;
import dev.remit.control.ControlQueries;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.Permission;
import dev.remit.incident.lesson.LessonKind;
import dev.remit.incident.lesson.LessonQueries;
import dev.remit.incident.lesson.LessonService;
import dev.remit.policy.Policy;
import dev.remit.policy.PolicyFilter;
import dev.remit.policy.PolicyQueries;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What pages read lessons from and do about them. */
@Component("lessonPages")
record LessonDesk(
        LessonQueries queries,
        LessonService service,
        PolicyQueries policies,
        ControlQueries controls,
        CurrentUser user) {

    private static final int MOST = 500;

    boolean takesUp() {
        return user.may(Permission.POLICY_WRITE);
    }

    /** What a lesson of this kind can be about, by key with its name. */
    Map<String, String> targets(LessonKind kind) {
        Map<String, String> targets = new LinkedHashMap<>();
        if (kind == LessonKind.POLICY_VERSION && user.may(Permission.POLICY_READ)) {
            policies.list(PolicyFilter.ALL, Optional.empty(), MOST)
                    .items()
                    .forEach(policy -> targets.put(
                            policy.key(), policy.shown().map(Policy::name).orElse("")));
        } else if (kind == LessonKind.CONTROL && user.may(Permission.CONTROL_READ)) {
            controls.library(ControlFilter.all())
                    .forEach(entry ->
                            targets.put(entry.control().key(), entry.control().title()));
        }
        return targets;
    }
}
