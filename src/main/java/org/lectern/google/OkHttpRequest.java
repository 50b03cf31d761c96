package org.lectern.google;

import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Predicate;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import org.lectern.http.Repeatable;

final class OkHttpRequest extends LowLevelHttpRequest {

    private final OkHttpClient client;
    private final Predicate<Request> repeatable;
    private final String method;
    private final Request.Builder request = new Request.Builder();

    OkHttpRequest(OkHttpClient client, Predicate<Request> repeatable, String method, String url) {
        this.client = client;
        this.repeatable = repeatable;
        this.method = method;
        request.url(url);
    }

    /** OkHttp asks for gzip and unpacks it by itself, as long as nobody else asks; then all interceptors can read. */
    @Override
    public void addHeader(String name, String value) {
        if (!name.equalsIgnoreCase("Accept-Encoding")) {
            request.addHeader(name, value);
        }
    }

    @Override
    public LowLevelHttpResponse execute() throws IOException {
        var built = request.method(method, body()).build();
        var tagged = repeatable.test(built)
                ? built.newBuilder().tag(Repeatable.class, Repeatable.YES).build()
                : built;
        return OkHttpResponse.readable(client.newCall(tagged).execute());
    }

    private @Nullable RequestBody body() throws IOException {
        if (getStreamingContent() == null) {
            boolean needsBody = !method.equals("GET") && !method.equals("HEAD") && !method.equals("DELETE");
            return needsBody ? RequestBody.create(new byte[0], null) : null;
        }
        var bytes = new ByteArrayOutputStream();
        getStreamingContent().writeTo(bytes);
        if (getContentEncoding() != null) {
            request.header("Content-Encoding", getContentEncoding());
        }
        var type = getContentType() == null ? null : MediaType.parse(getContentType());
        return RequestBody.create(bytes.toByteArray(), type);
    }
}
