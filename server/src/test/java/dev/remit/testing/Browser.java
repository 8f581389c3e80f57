package dev.remit.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person at a browser, as far as pages without script need one: cookies, redirects, forms. */
public final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies;
    private final HttpClient client;
    private final URI base;

    private Browser(URI base, CookieManager cookies, HttpClient.Redirect redirects) {
        this.base = base;
        this.cookies = cookies;
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(redirects)
                .build();
    }

    public static Browser at(int port) {
        return new Browser(URI.create("http://localhost:" + port), new CookieManager(), HttpClient.Redirect.NORMAL);
    }

    /** One that shows redirects instead of following them. */
    public static Browser standingStill(int port) {
        return new Browser(URI.create("http://localhost:" + port), new CookieManager(), HttpClient.Redirect.NEVER);
    }

    /** The same person, who is shown redirects from now on. */
    public Browser standStill() {
        return new Browser(base, cookies, HttpClient.Redirect.NEVER);
    }

    /** A page as it came back. */
    public record Shown(int status, URI address, HttpHeaders headers, String text) {

        public String path() {
            return address.getPath();
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    public Shown get(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path)).header("Accept", "text/html,*/*;q=0.8");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    /** Fills in a form of the page and sends it, with the page's token. */
    public Shown submit(Shown page, String action, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        Matcher token = CSRF.matcher(page.text());
        if (token.find()) {
            all.put("_csrf", token.group(1));
        }
        return post(action, all);
    }

    public Shown post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html,*/*;q=0.8")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    public Shown signIn(String email, String password) {
        Shown form = get("/");
        return submit(form, "/idp/login", Map.of("username", email, "password", password));
    }

    /** The session's cookie value. */
    public List<String> session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .toList();
    }

    private Shown send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Shown(response.statusCode(), response.uri(), response.headers(), response.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
