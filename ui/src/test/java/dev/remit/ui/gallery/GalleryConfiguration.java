package dev.remit.ui.gallery;

import dev.remit.identity.Acting;
import dev.remit.identity.Memberships;
import dev.remit.identity.Permission;
import dev.remit.identity.PersonId;
import dev.remit.tenancy.TenantId;
import dev.remit.tenancy.Tenants;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.FindContribution;
import dev.remit.ui.navigation.Found;
import dev.remit.ui.navigation.NavContribution;
import dev.remit.ui.navigation.NavGroup;
import dev.remit.ui.navigation.NavItem;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.util.function.SingletonSupplier;

/** A workspace, a signed-in person and a drawer as in the design's pictures. */
@Configuration(proxyBeanMethods = false)
@Profile("gallery")
class GalleryConfiguration {

    @Bean
    FilterRegistrationBean<Filter> everybodySignedIn(Tenants tenants, Acting acting, Memberships members) {
        Supplier<SecurityContext> signedIn = SingletonSupplier.of(() -> signIn(tenants, acting, members));
        FilterRegistrationBean<Filter> bean = new FilterRegistrationBean<>((request, response, chain) -> {
            ((HttpServletRequest) request)
                    .getSession()
                    .setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, signedIn.get());
            chain.doFilter(request, response);
        });
        bean.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return bean;
    }

    private static SecurityContext signIn(Tenants tenants, Acting acting, Memberships members) {
        TenantId tenant = tenants.open("Norrfell Outdoor", "Europe/Berlin", "EUR");
        PersonId ines = acting.asJob(
                tenant,
                "gallery",
                Set.of(Permission.PEOPLE_MANAGE),
                () -> members.invite("Ines Calvert", "ines@example.test", "CMO", Set.of("administrator", "cmo")));
        return acting.asMember(tenant, ines, SecurityContextHolder::getContext);
    }

    @Bean
    FindContribution galleryFinds() {
        return new FindContribution() {
            @Override
            public String messageKey() {
                return "NavGroup.INVENTORY";
            }

            @Override
            public List<Found> find(String text, int limit) {
                return List.of(new Found(
                        Icon.LIST, "Lead scoring with Propensify", "use case, high", Address.of("gallery/list")));
            }
        };
    }

    @Bean
    NavContribution galleryEntries() {
        return () -> List.of(
                NavItem.of(NavGroup.TOP, 10, "Home", "gallery", Icon.HOME).key('h'),
                NavItem.of(NavGroup.TOP, 20, "Decisions", "gallery/decide", Icon.INBOX)
                        .key('d')
                        .counting(() -> OptionalLong.of(7)),
                NavItem.of(NavGroup.INVENTORY, 10, "Use cases", "gallery/list", Icon.LIST)
                        .counting(() -> OptionalLong.of(126)),
                NavItem.of(NavGroup.INVENTORY, 30, "Models and tools", "gallery/tools", Icon.CUBE),
                NavItem.of(NavGroup.ACCESS, 10, "Access map", "gallery/access", Icon.MAP),
                NavItem.of(NavGroup.ACCESS, 20, "Connections", "gallery/connections", Icon.PLUG),
                NavItem.of(NavGroup.RISK, 10, "Findings", "gallery/findings", Icon.FLAG)
                        .counting(() -> OptionalLong.of(38)),
                NavItem.of(NavGroup.EVIDENCE, 20, "KPIs", "gallery/kpis", Icon.CHART),
                NavItem.of(NavGroup.SETTINGS, 10, "Settings", "gallery/settings", Icon.GEAR),
                NavItem.of(NavGroup.NEW_REQUEST, 1, "NavGroup.NEW_REQUEST", "gallery/form", Icon.PLUS));
    }
}
