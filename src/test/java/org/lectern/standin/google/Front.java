package org.lectern.standin.google;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes requests from WireMock, fails where it was told to, and passes the rest on. One at a time. */
final class Front implements ResponseDefinitionTransformerV2 {

    private static final int LONG = 10_000;

    private final Held held;
    private final Router router;
    private final SignIn signIn;
    private final List<String> requests = new ArrayList<>();
    private final Deque<Failure> next = new ArrayDeque<>();
    private final Deque<Failure> nextParts = new ArrayDeque<>();
    private @Nullable Failure always;
    private int answered;
    private @Nullable Failure atSignIn;

    Front(Held held, Router router, SignIn signIn) {
        this.held = held;
        this.router = router;
        this.signIn = signIn;
    }

    @Override
    public String getName() {
        return "google-stand-in";
    }

    @Override
    public synchronized ResponseDefinition transform(ServeEvent event) {
        var call = call(event.getRequest());
        if (call.path().isEmpty()) {
            return html(200, Page.of(held)).build();
        }
        if (call.path().equals(List.of("token"))) {
            return atSignIn == null
                    ? token(call).build()
                    : failed(atSignIn, call).build();
        }
        requests.add(call.shape());
        var failure = failure();
        return (failure == null ? done(call) : failed(failure, call)).build();
    }

    private @Nullable Failure failure() {
        if (answered > 0) {
            answered--;
            return null;
        }
        return next.isEmpty() ? always : next.poll();
    }

    synchronized void failFrom(int requests, Failure failure) {
        answered = requests;
        always = failure;
    }

    synchronized void fail(List<Failure> failures) {
        next.addAll(failures);
    }

    synchronized void failParts(List<Failure> failures) {
        nextParts.addAll(failures);
    }

    synchronized void failAlways(@Nullable Failure failure) {
        always = failure;
        if (failure == null) {
            next.clear();
            nextParts.clear();
            atSignIn = null;
            answered = 0;
        }
    }

    synchronized void failSignIn(Failure failure) {
        atSignIn = failure;
    }

    synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    synchronized void forgetRequests() {
        requests.clear();
    }

    private ResponseDefinitionBuilder done(Call call) {
        var batch = call.path().size() == 3 && call.path().get(0).equals("batch");
        var answer = batch ? batch(call) : json(router.answer(call));
        held.save();
        return answer;
    }

    private ResponseDefinitionBuilder batch(Call call) {
        try {
            return new ResponseDefinitionBuilder()
                    .withStatus(200)
                    .withHeader("Content-Type", "multipart/mixed; boundary=" + Batches.BOUNDARY)
                    .withBody(Batches.answer(call, this::part));
        } catch (Refusal no) {
            return json(no.answer());
        }
    }

    private Answer part(Call call) {
        var failure = nextParts.poll();
        return failure == null ? router.answer(call) : failure.refusal().answer();
    }

    private ResponseDefinitionBuilder failed(Failure failure, Call call) {
        if (failure.isRefusal()) {
            return json(failure.refusal().answer());
        }
        return switch (failure) {
            case HTML_PAGE -> html(200, "<!doctype html><title>Sign in</title><p>Please sign in to the network.");
            case CUT_SHORT ->
                new ResponseDefinitionBuilder()
                        .withStatus(200)
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"kind\": \"calendar#events\", \"items\": [{\"id\": \"ab");
            case OTHER_JSON -> json(Answer.ok(Json.object().put("hello", "world")));
            case SILENCE -> new ResponseDefinitionBuilder().withStatus(200).withFixedDelay(LONG);
            case LOST_ANSWER -> {
                done(call);
                yield reset();
            }
            default -> reset();
        };
    }

    private static ResponseDefinitionBuilder reset() {
        return new ResponseDefinitionBuilder().withFault(Fault.CONNECTION_RESET_BY_PEER);
    }

    private ResponseDefinitionBuilder token(Call call) {
        return json(signIn.token(Call.of("GET", "/?" + call.body().replace("+", "%20"), call.headers(), "")
                .query()));
    }

    private static ResponseDefinitionBuilder json(Answer answer) {
        var response = new ResponseDefinitionBuilder().withStatus(answer.status());
        return answer.body() == null
                ? response
                : response.withHeader("Content-Type", "application/json; charset=UTF-8")
                        .withBody(answer.text());
    }

    private static ResponseDefinitionBuilder html(int status, String page) {
        return new ResponseDefinitionBuilder()
                .withStatus(status)
                .withHeader("Content-Type", "text/html; charset=UTF-8")
                .withBody(page);
    }

    private static Call call(LoggedRequest request) {
        var headers = request.getHeaders().all().stream()
                .collect(Collectors.toMap(HttpHeader::key, HttpHeader::firstValue, (one, other) -> one));
        return Call.of(request.getMethod().getName(), request.getUrl(), headers, request.getBodyAsString());
    }
}
