package dev.remit.service;

import java.util.Optional;

/**
 * What is offered.
 *
 * @param offered what one gets
 * @param audience to whom
 * @param days within which it is decided, from the request; empty: no time is promised
 */
public record ServiceOffer(ServiceTier tier, String offered, String audience, Optional<Integer> days) {

    public ServiceOffer {
        offered = offered.strip();
        audience = audience.strip();
    }
}
