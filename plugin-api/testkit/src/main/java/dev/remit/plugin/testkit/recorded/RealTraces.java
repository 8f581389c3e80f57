package dev.remit.plugin.testkit.recorded;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Looks for what may be real in recordings: hosts, mail addresses, network addresses, keys. */
public final class RealTraces {

    private static final Pattern HOST = Pattern.compile("https?:(?:\\\\?/){2}([^/\\\\\"\\s:<>]+)");
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]+@([A-Za-z0-9.-]+)");
    private static final Pattern ADDRESS = Pattern.compile("\\b(\\d{1,3}(?:\\.\\d{1,3}){3})\\b");
    private static final Pattern RESERVED_NAME =
            Pattern.compile("(.*\\.)?(test|example|invalid|localhost|example\\.(com|net|org))");
    private static final Pattern RESERVED_ADDRESS =
            Pattern.compile("(192\\.0\\.2|198\\.51\\.100|203\\.0\\.113|127\\.0\\.0)\\.\\d+");
    private static final Map<String, Pattern> KEYS = Map.of(
            "an OpenAI or Stripe key", Pattern.compile("\\b[sprk]k[-_](live|proj|ant)?[A-Za-z0-9_-]{20,}"),
            "a Slack token", Pattern.compile("\\bxox[abprs]-[A-Za-z0-9-]{10,}"),
            "a GitHub token", Pattern.compile("\\bgh[pousr]_[A-Za-z0-9]{20,}"),
            "an AWS key", Pattern.compile("\\bAKIA[A-Z0-9]{16}"),
            "a signed token", Pattern.compile("\\beyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}"),
            "a private key", Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY"));

    private RealTraces() {}

    /** What looks real in a text, in words. */
    public static List<String> in(String text) {
        List<String> real = new ArrayList<>();
        Predicate<String> synthetic =
                name -> RESERVED_NAME.matcher(name.toLowerCase(Locale.ROOT)).matches()
                        || RESERVED_ADDRESS.matcher(name).matches();
        HOST.matcher(text)
                .results()
                .map(each -> each.group(1))
                .filter(synthetic.negate())
                .forEach(host -> real.add("the host " + host));
        MAIL.matcher(text)
                .results()
                .filter(each -> !synthetic.test(each.group(1)))
                .forEach(mail -> real.add("the mail address " + mail.group()));
        ADDRESS.matcher(text)
                .results()
                .map(each -> each.group(1))
                .filter(address -> !RESERVED_ADDRESS.matcher(address).matches())
                .forEach(address -> real.add("the network address " + address));
        KEYS.forEach((name, key) -> key.matcher(text).results().findFirst().ifPresent(found -> real.add(name)));
        return real;
    }
}
