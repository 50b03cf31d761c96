package org.lectern.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Set;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** The way between Lectern and a server, which breaks at one request of our choice. */
public final class BrokenLine {

    private static final Set<String> OF_ONE_HOP =
            Set.of("host", "connection", "content-length", "transfer-encoding", "accept-encoding");

    static {
        // else each answer waits for an acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** What becomes of the request. */
    public enum Break {
        LOST_REQUEST,
        LOST_ANSWER,
        /** It is done, and half of the answer comes. */
        CUT_SHORT,
        /** A 500, and nothing was done. */
        ERROR,
        /** A 500, though it was done. */
        ERROR_AFTERWARDS,
        /** A page with status 200 in place of the answer, though it was done. */
        PAGE_AFTERWARDS
    }

    private final OkHttpClient client =
            new OkHttpClient.Builder().followRedirects(false).build();
    private final String server;
    private final HttpServer line;
    private @Nullable Break how;
    private int left;
    private int writes;
    private String notServed = "nothing";

    private BrokenLine(String server) throws IOException {
        this.server = server.replaceAll("/+$", "");
        this.line = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        line.createContext("/", this::pass);
        line.start();
    }

    /** Leads to this address; whole until told otherwise. */
    public static BrokenLine to(String server) {
        try {
            return new BrokenLine(server);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    public String url() {
        return "http://localhost:" + line.getAddress().getPort();
    }

    public void stop() {
        line.stop(0);
    }

    /** So many requests pass, and the next one does not. */
    public synchronized void breakAfter(int requests, Break how) {
        this.left = requests;
        this.how = how;
    }

    /** Whether it broke since it was told to; it is whole from now on. */
    public synchronized boolean mend() {
        boolean broke = how == null;
        how = null;
        return broke;
    }

    /** A path that is not known behind it. */
    public synchronized void doesNotServe(String path) {
        notServed = path;
    }

    /** The requests since the last time, reads aside. */
    public synchronized int writes() {
        int sinceLast = writes;
        writes = 0;
        return sinceLast;
    }

    private synchronized void pass(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        if (!exchange.getRequestMethod().equals("GET")) {
            writes++;
        }
        var breaks = how != null && left-- == 0 ? how : null;
        if (breaks != null) {
            how = null;
        }
        if (exchange.getRequestURI().getPath().contains(notServed)) {
            answer(exchange, 404, "text/plain", "Not found".getBytes(UTF_8));
        } else if (breaks == null) {
            try (var response = forward(exchange, body)) {
                copyHeaders(response, exchange);
                var content = response.body().bytes();
                send(exchange, response.code(), content, content.length);
            }
        } else {
            broken(exchange, body, breaks);
        }
    }

    private void broken(HttpExchange exchange, byte[] body, Break breaks) throws IOException {
        switch (breaks) {
            case LOST_REQUEST -> exchange.close();
            case ERROR -> answer(exchange, 500, "application/json", "{}".getBytes(UTF_8));
            case LOST_ANSWER, CUT_SHORT, ERROR_AFTERWARDS, PAGE_AFTERWARDS -> {
                try (var response = forward(exchange, body)) {
                    afterwards(exchange, response, breaks);
                }
            }
        }
    }

    private static void afterwards(HttpExchange exchange, Response response, Break breaks) throws IOException {
        var content = response.body().bytes();
        if (breaks == Break.CUT_SHORT && content.length > 1) {
            copyHeaders(response, exchange);
            send(exchange, response.code(), content, content.length / 2);
        } else if (breaks == Break.ERROR_AFTERWARDS) {
            answer(exchange, 500, "application/json", "{}".getBytes(UTF_8));
        } else if (breaks == Break.PAGE_AFTERWARDS) {
            answer(exchange, 200, "text/html", "<!doctype html><title>Sign in</title>".getBytes(UTF_8));
        } else {
            exchange.close();
        }
    }

    private Response forward(HttpExchange exchange, byte[] body) throws IOException {
        var uri = exchange.getRequestURI();
        var request = new Request.Builder().url(server + uri);
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_ONE_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.addHeader(name, value));
            }
        });
        boolean bare = body.length == 0 && Set.of("GET", "DELETE").contains(exchange.getRequestMethod());
        request.method(exchange.getRequestMethod(), bare ? null : RequestBody.create(body, null));
        return client.newCall(request.build()).execute();
    }

    private static void copyHeaders(Response response, HttpExchange exchange) {
        response.headers().forEach(header -> {
            if (!OF_ONE_HOP.contains(header.getFirst().toLowerCase(Locale.ROOT))) {
                exchange.getResponseHeaders().add(header.getFirst(), header.getSecond());
            }
        });
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] content) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        send(exchange, status, content, content.length);
    }

    /** Ends the connection where less is written than was announced. */
    private static void send(HttpExchange exchange, int status, byte[] content, int written) throws IOException {
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        if (content.length > 0) {
            exchange.getResponseBody().write(content, 0, written);
            exchange.getResponseBody().flush();
        }
        exchange.close();
    }
}
