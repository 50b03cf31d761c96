package org.lectern.google;

import com.google.api.client.json.GenericJson;
import com.google.api.client.json.gson.GsonFactory;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Says how long a token lives where the sign-in does not, which RFC 6749 section 5.1 allows and Google's library does
 * not: an hour, as Google's own do (contract section 2). One that ends sooner is renewed at its first 401.
 */
final class TokenLife implements Interceptor {

    private static final int HOUR = 3600;

    @Override
    public Response intercept(Chain chain) throws IOException {
        var response = chain.proceed(chain.request());
        if (!response.isSuccessful()) {
            return response;
        }
        var text = response.body().string();
        var body = ResponseBody.create(completed(text), response.body().contentType());
        return response.newBuilder().body(body).build();
    }

    private static String completed(String text) {
        try {
            var token = GsonFactory.getDefaultInstance().fromString(text, GenericJson.class);
            if (token == null || token.containsKey("expires_in") || !token.containsKey("access_token")) {
                return text;
            }
            return GsonFactory.getDefaultInstance().toString(token.set("expires_in", HOUR));
        } catch (IOException | IllegalArgumentException noJson) {
            return text;
        }
    }
}
