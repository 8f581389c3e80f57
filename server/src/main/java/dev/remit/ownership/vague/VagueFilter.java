package dev.remit.ownership.vague;

import dev.remit.ownership.OwnedKind;
import java.util.Optional;

/**
 * What the list of vague ownership is narrowed down to.
 *
 * @param name part of the thing's name; blank for all
 */
public record VagueFilter(Optional<VagueReason> reason, Optional<OwnedKind> kind, String name) {

    public static final VagueFilter ALL = new VagueFilter(Optional.empty(), Optional.empty(), "");
}
