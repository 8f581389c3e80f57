package dev.remit.ui.navigation;

import dev.remit.identity.Permission;
import dev.remit.ui.design.glyph.Icon;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * One entry of the console's navigation.
 *
 * @param place where it stands
 * @param messageKey its words
 * @param path its address, without a leading slash
 * @param permission who sees it; empty: everybody who is signed in
 * @param count how much work waits there; empty where a number would be no work of this person
 */
public record NavItem(
        Place place,
        String messageKey,
        String path,
        Icon icon,
        Optional<Permission> permission,
        Supplier<OptionalLong> count) {

    /**
     * Where an entry stands.
     *
     * @param order among the entries of its group; DESIGN's list in tens
     * @param goTo the letter that goes there after G
     */
    public record Place(NavGroup group, int order, Optional<Character> goTo) {}

    /** An entry for everybody, without a count and without a key. */
    public static NavItem of(NavGroup group, int order, String messageKey, String path, Icon icon) {
        return new NavItem(
                new Place(group, order, Optional.empty()),
                messageKey,
                path,
                icon,
                Optional.empty(),
                OptionalLong::empty);
    }

    public NavItem requires(Permission needed) {
        return new NavItem(place, messageKey, path, icon, Optional.of(needed), count);
    }

    /** {@code G} and this letter go there. */
    public NavItem key(char letter) {
        Place keyed = new Place(place.group(), place.order(), Optional.of(letter));
        return new NavItem(keyed, messageKey, path, icon, permission, count);
    }

    /** Asked once per page load, so it must be cheap: never a count over a whole table. */
    public NavItem counting(Supplier<OptionalLong> work) {
        return new NavItem(place, messageKey, path, icon, permission, work);
    }
}
