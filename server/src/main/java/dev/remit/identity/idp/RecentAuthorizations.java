package dev.remit.identity.idp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * The sign-ins of late, for exchanging a code and for signing out again; the oldest go first. In memory, like the
 * sessions they belong to.
 */
final class RecentAuthorizations implements OAuth2AuthorizationService {

    private static final int KEPT = 10_000;

    private final Map<String, OAuth2Authorization> byId = new LinkedHashMap<>();
    private final Map<String, String> idByToken = new LinkedHashMap<>();

    @Override
    public synchronized void save(OAuth2Authorization authorization) {
        remove(authorization);
        byId.put(authorization.getId(), authorization);
        for (String token : tokens(authorization)) {
            idByToken.put(token, authorization.getId());
        }
        while (byId.size() > KEPT) {
            remove(byId.values().iterator().next());
        }
    }

    @Override
    public synchronized void remove(OAuth2Authorization authorization) {
        OAuth2Authorization known = byId.remove(authorization.getId());
        if (known != null) {
            idByToken.keySet().removeAll(tokens(known));
        }
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findById(String id) {
        return byId.get(id);
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        if (type == null) {
            return first(OAuth2ParameterNames.CODE + token)
                    .or(() -> first(OAuth2ParameterNames.ACCESS_TOKEN + token))
                    .orElse(null);
        }
        return first(type.getValue() + token).orElse(null);
    }

    private java.util.Optional<OAuth2Authorization> first(String key) {
        return java.util.Optional.ofNullable(idByToken.get(key)).map(byId::get);
    }

    private static List<String> tokens(OAuth2Authorization authorization) {
        List<String> keys = new ArrayList<>();
        var code = authorization.getToken(OAuth2AuthorizationCode.class);
        if (code != null) {
            keys.add(OAuth2ParameterNames.CODE + code.getToken().getTokenValue());
        }
        var access = authorization.getAccessToken();
        if (access != null) {
            keys.add(OAuth2ParameterNames.ACCESS_TOKEN + access.getToken().getTokenValue());
        }
        var id = authorization.getToken(OidcIdToken.class);
        if (id != null) {
            keys.add(OidcParameterNames.ID_TOKEN + id.getToken().getTokenValue());
        }
        return keys;
    }
}
