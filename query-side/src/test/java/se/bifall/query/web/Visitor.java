package se.bifall.query.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A person with a browser without JavaScript. */
public final class Visitor {
    private final String home;
    private final Connection session;
    private Connection.Response last;

    private Visitor(String home, Connection session, Connection.Response last) {
        this.home = home;
        this.session = session;
        this.last = last;
    }

    private Visitor(int port) {
        this.home = "http://127.0.0.1:" + port;
        this.session = Jsoup.newSession()
                .ignoreHttpErrors(true)
                .ignoreContentType(true)
                .followRedirects(true)
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .timeout(20_000);
        this.last = open("/login");
    }

    static Visitor anonymous(int port) {
        return new Visitor(port);
    }

    /** Logged in there. */
    public static Visitor named(String user, int port) {
        Visitor visitor = new Visitor(port);
        visitor.submit(visitor.form("main form"), Map.of("username", user, "password", "demo"));
        return visitor;
    }

    /** The same person with the same browser at another node, and logged in nowhere anew. */
    public Visitor at(int port) {
        return new Visitor("http://127.0.0.1:" + port, session, last);
    }

    public Connection.Response open(String path) {
        return ask(session.newRequest(home + path));
    }

    /** Fills in the form of the page under its own field names and sends it. */
    Connection.Response fillIn(Map<String, String> values) {
        return submit(form("form.command"), values);
    }

    Connection.Response submit(FormElement form, Map<String, String> values) {
        return ask(filledIn(form, values));
    }

    private Connection filledIn(FormElement form, Map<String, String> values) {
        List<Connection.KeyVal> data = new ArrayList<>(form.formData());
        values.forEach((name, value) -> {
            data.removeIf(field -> field.key().equals(name));
            data.add(org.jsoup.helper.HttpConnection.KeyVal.create(name, value));
        });
        return session.newRequest(form.absUrl("action"))
                .method(Connection.Method.POST)
                .data(data);
    }

    /** Fills in the form of the page and sends it; where the answer leads is not followed. */
    public Connection.Response answered(Map<String, String> values) {
        return ask(filledIn(form("form.command"), values).followRedirects(false));
    }

    /** Fills in the form of the page, chooses a file in it and sends it. */
    Connection.Response upload(String fileName, byte[] content, Map<String, String> values) {
        FormElement form = form("form.command");
        Connection request = session.newRequest(form.absUrl("action"))
                .method(Connection.Method.POST)
                .maxBodySize(0);
        form.formData().stream()
                .filter(field -> !field.key().equals("content") && !values.containsKey(field.key()))
                .forEach(field -> request.data(field.key(), field.value()));
        values.forEach(request::data);
        request.data("content", fileName, new java.io.ByteArrayInputStream(content));
        return ask(request);
    }

    /** As {@link #submit}, for fields that may have several values. */
    Connection.Response submitMany(FormElement form, Map<String, List<String>> values) {
        List<Connection.KeyVal> data = new ArrayList<>(form.formData());
        data.removeIf(field -> values.containsKey(field.key()));
        values.forEach((name, several) ->
                several.forEach(value -> data.add(org.jsoup.helper.HttpConnection.KeyVal.create(name, value))));
        Connection request = session.newRequest(form.absUrl("action")).method(Connection.Method.POST);
        return ask(request.data(data));
    }

    private Connection.Response ask(Connection request) {
        try {
            last = request.execute().readFully();
            return last;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int status() {
        return last.statusCode();
    }

    public String address() {
        return last.url().getPath();
    }

    public Document page() {
        try {
            return last.parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Element field(String id) {
        return first("#" + id);
    }

    Element first(String css) {
        return Objects.requireNonNull(page().selectFirst(css), css);
    }

    FormElement form(String css) {
        return (FormElement) first(css);
    }
}
