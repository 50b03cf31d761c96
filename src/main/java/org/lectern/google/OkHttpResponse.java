package org.lectern.google;

import com.google.api.client.http.LowLevelHttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

final class OkHttpResponse extends LowLevelHttpResponse {

    private final Response response;

    private OkHttpResponse(Response response) {
        this.response = response;
    }

    /** Refuses what claims success and is no answer of the API: the page of a proxy, a sign-in form. */
    static OkHttpResponse readable(Response response) throws IOException {
        var type = response.header("Content-Type", "").toLowerCase(Locale.ROOT);
        boolean empty = response.code() == 204 || response.body().contentLength() == 0;
        if (response.isRedirect() || (response.isSuccessful() && !empty && !isOfTheApi(type))) {
            response.close();
            throw new UnexpectedAnswer(response.code(), type);
        }
        return new OkHttpResponse(response);
    }

    private static boolean isOfTheApi(String type) {
        return type.startsWith("application/json") || type.startsWith("multipart/mixed");
    }

    @Override
    public InputStream getContent() {
        return response.body().byteStream();
    }

    @Override
    public @Nullable String getContentEncoding() {
        return response.header("Content-Encoding");
    }

    @Override
    public long getContentLength() {
        return response.body().contentLength();
    }

    @Override
    public @Nullable String getContentType() {
        return response.header("Content-Type");
    }

    @Override
    public String getStatusLine() {
        return response.protocol() + " " + response.code() + " " + response.message();
    }

    @Override
    public int getStatusCode() {
        return response.code();
    }

    @Override
    public String getReasonPhrase() {
        return response.message();
    }

    @Override
    public int getHeaderCount() {
        return response.headers().size();
    }

    @Override
    public String getHeaderName(int index) {
        return response.headers().name(index);
    }

    @Override
    public String getHeaderValue(int index) {
        return response.headers().value(index);
    }

    @Override
    public void disconnect() {
        response.close();
    }
}
