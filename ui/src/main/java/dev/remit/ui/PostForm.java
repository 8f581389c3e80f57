package dev.remit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Map;
import org.springframework.security.web.csrf.CsrfToken;

/** A form without a face: leaves the page by posting to an address outside of it, with the session's token. */
@Tag("form")
final class PostForm extends Component {

    PostForm(String action) {
        getElement().setAttribute("method", "post").setAttribute("action", action);
        if (VaadinRequest.getCurrent() != null
                && VaadinRequest.getCurrent().getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            hidden(token.getParameterName(), token.getToken());
        }
    }

    /** Posts with these fields. */
    void submit(Map<String, String> fields) {
        fields.forEach(this::hidden);
        getElement().executeJs("this.submit()");
    }

    private void hidden(String name, String value) {
        getElement()
                .appendChild(new Element("input")
                        .setAttribute("type", "hidden")
                        .setAttribute("name", name)
                        .setAttribute("value", value));
    }
}
