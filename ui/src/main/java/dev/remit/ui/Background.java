package dev.remit.ui;

import com.vaadin.flow.component.UI;
import dev.remit.identity.Acting;
import dev.remit.identity.Actor;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.PersonId;
import dev.remit.tenancy.TenantId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Work that a page waits for without standing still: done as the person who asked, its result pushed to the page. */
@Component
public class Background {

    private final Acting acting;
    private final CurrentUser user;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    Background(Acting acting, CurrentUser user) {
        this.acting = acting;
        this.user = user;
    }

    /** Works, then shows the result on the page; what it refuses or breaks with is shown like that of a click. */
    public <T> CompletableFuture<Void> run(UI page, Supplier<T> work, Consumer<T> shown) {
        Actor actor = user.actor();
        TenantId tenant = actor.tenant().orElseThrow();
        PersonId person = actor.person().orElseThrow();
        return CompletableFuture.supplyAsync(() -> acting.asMember(tenant, person, work), threads)
                .handle((result, thrown) -> {
                    var unused = page.access(() -> {
                        if (thrown != null) {
                            throw thrown instanceof RuntimeException e ? e : new IllegalStateException(thrown);
                        }
                        shown.accept(result);
                    });
                    return null;
                });
    }
}
