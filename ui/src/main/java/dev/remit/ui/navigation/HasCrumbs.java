package dev.remit.ui.navigation;

import com.vaadin.flow.router.HasDynamicTitle;
import dev.remit.ui.words.Words;
import java.util.List;

/** A view that says where it stands: the breadcrumb in the top bar and the title of the browser's tab. */
public interface HasCrumbs extends HasDynamicTitle {

    /** From the top to this page. Asked after the address is read; at least one. */
    List<Crumb> crumbs();

    @Override
    default String getPageTitle() {
        return Words.text("shell.title", crumbs().getLast().words());
    }
}
