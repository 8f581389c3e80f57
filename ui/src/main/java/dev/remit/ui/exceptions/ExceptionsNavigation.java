package dev.remit.ui.exceptions;

import dev.remit.exception.ExceptionState;
import dev.remit.identity.Permission;
import dev.remit.inventory.UseCaseId;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.NavContribution;
import dev.remit.ui.navigation.NavGroup;
import dev.remit.ui.navigation.NavItem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The ways to exceptions. */
@Component
public class ExceptionsNavigation implements NavContribution {

    static final String PATH = "exceptions";
    static final String NEW = PATH + "/new";
    static final String TEXT = "q";
    static final String STATE = "state";
    static final String KIND = "kind";
    static final String EXPIRING = "expiring";
    static final String USE_CASE = "use-case";
    static final String RENEWS = "renews";
    static final String AGAIN = "again";

    /** All there ever were. */
    public static Address exceptions() {
        return Address.of(PATH);
    }

    /** Those somebody has to decide on. */
    public static Address waiting() {
        return exceptions().with(STATE, ExceptionState.REQUESTED.code());
    }

    /** One by its key, for example {@code X-3}. */
    public static Address exception(String key) {
        return Address.of(PATH + "/" + key);
    }

    /** Those of one use case. */
    public static Address of(UseCaseId useCase) {
        return exceptions().with(USE_CASE, useCase.toString());
    }

    /** The form to ask for one. */
    public static Address ask(UseCaseId useCase) {
        return Address.of(NEW).with(USE_CASE, useCase.toString());
    }

    /** The same form, for what follows an exception. */
    static Address renew(String key) {
        return Address.of(NEW).with(RENEWS, key);
    }

    /** The same form, to ask again for what reviewers returned. */
    static Address again(String key) {
        return Address.of(NEW).with(AGAIN, key);
    }

    /** The use case an address names; what cannot be read names none. */
    static Optional<UseCaseId> useCase(Address address) {
        return address.first(USE_CASE)
                .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .map(UseCaseId::new);
    }

    @Override
    public List<NavItem> items() {
        return List.of(NavItem.of(NavGroup.RISK, 20, "exceptions.nav", PATH, Icon.CLIP)
                .requires(Permission.USE_CASE_READ)
                .key('x'));
    }
}
