package org.lectern.http;

import java.io.IOException;
import okhttp3.Response;

/** How a target says that it refused a request for now, having done nothing of it. */
@FunctionalInterface
public interface Refusal {

    boolean isRefused(Response response) throws IOException;

    /** 429 alone. */
    Refusal TOO_MANY_REQUESTS = response -> response.code() == 429;

    /** Also a 403 whose body, of which at most 4 kB are looked at, holds one of these words. */
    static Refusal orForbiddenWith(String... words) {
        return response -> {
            if (response.code() != 403) {
                return TOO_MANY_REQUESTS.isRefused(response);
            }
            var body = response.peekBody(4096).string();
            for (var word : words) {
                if (body.contains(word)) {
                    return true;
                }
            }
            return false;
        };
    }
}
