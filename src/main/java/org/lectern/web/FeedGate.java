package org.lectern.web;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers the addresses of feeds at the very front of the server, in the thread that read the request: no session, no
 * filter, no template. What has to be rendered first, and everything that is no feed, goes to the server's threads.
 */
final class FeedGate extends Handler.Wrapper {

    private final FeedDesk desk;

    FeedGate(FeedDesk desk, Handler rest) {
        super(rest);
        this.desk = desk;
    }

    /** Without this each request is handed to another thread, which costs more than answering it. */
    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var address = request.getHttpURI();
        if (!isForUs(address.getPath()) && !isForUs(address.getCanonicalPath())) {
            request.getContext().execute(() -> passOn(request, response, callback));
            return true;
        }
        var question =
                new FeedDesk.Question(request.getMethod(), address.getPath(), address.getQuery(), request.getHeaders());
        var ready = desk.ready(question);
        if (ready != null) {
            send(ready, response, callback);
        } else {
            request.getContext().execute(() -> send(desk.answer(question), response, callback));
        }
        return true;
    }

    /** Addresses that can be read in two ways are let in for the sake of one kind of 404 for feeds, and end here. */
    private void passOn(Request request, Response response, Callback callback) {
        try {
            if (request.getHttpURI().hasViolations()) {
                Response.writeError(request, response, callback, HttpStatus.BAD_REQUEST_400);
            } else if (!getHandler().handle(request, response, callback)) {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            }
        } catch (Exception failure) {
            Response.writeError(request, response, callback, failure);
        }
    }

    private static boolean isForUs(@Nullable String path) {
        return path != null && path.startsWith(FeedAddress.START);
    }

    private static void send(FeedAnswer answer, Response response, Callback callback) {
        response.setStatus(answer.status());
        response.getHeaders().add(answer.fields());
        // said to be the last, nothing would get "Content-Length: 0", which a 304 must not carry (RFC 9110 section 8.6)
        boolean last = answer.status() != HttpStatus.NOT_MODIFIED_304;
        response.write(last, answer.body().slice(), callback);
    }
}
