package dev.remit.identity.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Writes pages in the console's style. No script and no inline style, so their content security policy allows neither. */
@Component
public class HtmlPage {

    private final MessageSource messages;

    HtmlPage(MessageSource messages) {
        this.messages = messages;
    }

    /** A whole page; {@code body} is HTML, the title is text. */
    public String of(HttpServletRequest request, String title, String body) {
        String root = request.getContextPath();
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s – Remit</title>
                <link rel="icon" href="%2$s/images/remit.svg"><link rel="stylesheet" href="%2$s/css/tokens.css"><link rel="stylesheet" href="%2$s/css/pages.css"></head>
                <body><main><p class="brand"><img src="%2$s/images/remit.svg" alt="" width="28" height="28">Remit</p>
                <h1>%1$s</h1>
                %3$s
                </main></body></html>
                """.formatted(escape(title), root, body);
    }

    /** A form that posts to an address of ours; {@code content} is HTML. */
    public String form(HttpServletRequest request, String action, String content) {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return """
                <form method="post" action="%s%s"><input type="hidden" name="%s" value="%s">%s</form>
                """.formatted(request.getContextPath(), action, token.getParameterName(), token.getToken(), content);
    }

    /** The sentence under this key, as HTML. */
    public String text(String key, Object... args) {
        return escape(message(key, args));
    }

    /** The sentence under this key, as text. */
    public String message(String key, Object... args) {
        return messages.getMessage(key, args, Locale.ENGLISH);
    }

    public static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
