package dev.remit.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What a workspace offers until it says otherwise. A file with anything missing stops the start. */
@Component
class ShippedOffers {

    private final Map<ServiceTier, ServiceOffer> offers = new EnumMap<>(ServiceTier.class);

    ShippedOffers() {
        try (InputStream file = new ClassPathResource("service/offers-v1.yaml").getInputStream()) {
            JsonNode offered = YAMLMapper.shared().readTree(file).path("offers");
            for (ServiceTier tier : ServiceTier.values()) {
                offers.put(tier, offer(tier, offered.required(tier.code())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ServiceOffer of(ServiceTier tier) {
        return Optional.ofNullable(offers.get(tier)).orElseThrow();
    }

    private static ServiceOffer offer(ServiceTier tier, JsonNode node) {
        return new ServiceOffer(
                tier,
                node.required("offered").asString(),
                node.required("audience").asString(),
                Optional.ofNullable(node.get("days")).map(JsonNode::asInt));
    }
}
