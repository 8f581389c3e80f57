package dev.remit.notification;

import dev.remit.notification.Letters.Letter;
import dev.remit.tenancy.Tenant;
import dev.remit.tenancy.Tenants;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Writes mails: a sentence, the thing's name and a link for each matter, as plain text and as HTML. */
@Component
class MailText {

    /** Where one chooses how to hear of things. */
    static final String CHOICES = "notifications";

    private final MailSettings settings;
    private final Tenants tenants;
    private final MessageSource words;
    private final Clock clock;

    MailText(MailSettings settings, Tenants tenants, MessageSource words, Clock clock) {
        this.settings = settings;
        this.tenants = tenants;
        this.words = words;
        this.clock = clock;
    }

    Envelope envelope(Session session, Letter letter) throws MessagingException {
        String workspace = tenants.find().map(Tenant::name).orElseThrow();
        String id = "<%s@%s>".formatted(letter.id(), settings.domain());
        Envelope envelope = new Envelope(session, id)
                .from(say("mail.sender"), settings.from(), clock.instant())
                .to(letter.person().name(), letter.person().email())
                .saying(subject(letter, workspace), plain(letter, workspace), html(letter, workspace));
        envelope.setHeader("List-Unsubscribe", "<" + settings.link(CHOICES) + ">");
        envelope.saveChanges();
        return envelope;
    }

    private String subject(Letter letter, String workspace) {
        return letter.daily()
                ? say("mail.daily", letter.news().size(), workspace)
                : sentence(letter.news().getFirst());
    }

    private String plain(Letter letter, String workspace) {
        List<String> lines =
                new ArrayList<>(List.of(say("mail.hello", letter.person().name()), ""));
        byKind(letter).forEach((kind, news) -> {
            if (letter.daily()) {
                lines.add(say("kind." + kind));
            }
            news.forEach(one -> {
                lines.add(Envelope.oneLine(sentence(one)));
                lines.add(settings.link(one.path()));
                lines.add("");
            });
        });
        lines.add("-- ");
        lines.add(Envelope.oneLine(say("mail.why", workspace)));
        lines.add(say("mail.choose"));
        lines.add(settings.link(CHOICES));
        return String.join("\n", lines) + "\n";
    }

    private String html(Letter letter, String workspace) {
        StringBuilder body = new StringBuilder(
                paragraph(encoded(say("mail.hello", letter.person().name()))));
        byKind(letter).forEach((kind, news) -> {
            if (letter.daily()) {
                body.append("<h3>").append(encoded(say("kind." + kind))).append("</h3>");
            }
            news.forEach(one -> body.append(paragraph(link(one.path(), sentence(one)))));
        });
        return """
                <!doctype html><html><body style="font-family:sans-serif;font-size:15px;line-height:1.5;color:#1c1b17">
                %s
                <p style="font-size:12px;color:#5c594f">%s %s</p></body></html>""".formatted(body, encoded(say("mail.why", workspace)), link(CHOICES, say("mail.choose")));
    }

    /** In the order in which they came. */
    private static Map<String, List<News>> byKind(Letter letter) {
        return letter.news().stream()
                .collect(Collectors.groupingBy(News::kind, LinkedHashMap::new, Collectors.toList()));
    }

    private String sentence(News news) {
        return say("says." + news.sentence(), news.title());
    }

    private String link(String path, String shown) {
        return "<a href=\"%s\">%s</a>".formatted(encoded(settings.link(path)), encoded(shown));
    }

    private static String paragraph(String encoded) {
        return "<p>" + encoded + "</p>";
    }

    private static String encoded(String text) {
        return HtmlUtils.htmlEscape(Envelope.oneLine(text), "UTF-8");
    }

    private String say(String key, Object... args) {
        return words.getMessage("notification." + key, args, Locale.ENGLISH);
    }
}
