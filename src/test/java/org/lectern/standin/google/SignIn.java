package org.lectern.standin.google;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The token endpoint, and keys that it accepts (contract section 2). */
final class SignIn {

    static final String EMAIL = "lectern@stand-in.iam.gserviceaccount.com";

    private final KeyPair pair = newPair();
    private final Set<String> tokens = new HashSet<>();
    private int issued;

    Path writeKey(Path folder, String tokenUri) throws IOException {
        var pem = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(pair.getPrivate().getEncoded());
        var key = Json.object()
                .put("type", "service_account")
                .put("project_id", "stand-in")
                .put("private_key_id", "1")
                .put("private_key", "-----BEGIN PRIVATE KEY-----\n" + pem + "\n-----END PRIVATE KEY-----\n")
                .put("client_email", EMAIL)
                .put("client_id", "1")
                .put("token_uri", tokenUri);
        return Files.writeString(folder.resolve("google-key.json"), key.toPrettyString());
    }

    Answer token(Map<String, String> form) {
        try {
            if (!"urn:ietf:params:oauth:grant-type:jwt-bearer".equals(form.get("grant_type"))) {
                return error("unsupported_grant_type", "Invalid grant_type");
            }
            var parts = form.getOrDefault("assertion", "").split("\\.", -1);
            var verifier = Signature.getInstance("SHA256withRSA");
            verifier.initVerify(pair.getPublic());
            verifier.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            if (!verifier.verify(Base64.getUrlDecoder().decode(parts[2]))) {
                return error("invalid_grant", "Invalid JWT Signature.");
            }
            var token = "stand-in-token-" + ++issued;
            tokens.add(token);
            return Answer.ok(Json.object()
                    .put("access_token", token)
                    .put("expires_in", 3599)
                    .put("token_type", "Bearer"));
        } catch (GeneralSecurityException | RuntimeException malformed) {
            return error("invalid_grant", "Invalid JWT.");
        }
    }

    void check(@Nullable String authorization) {
        if (authorization == null || !tokens.contains(authorization.replaceFirst("^Bearer ", ""))) {
            throw Failure.UNAUTHORIZED.refusal();
        }
    }

    void revoke() {
        tokens.clear();
    }

    int issued() {
        return issued;
    }

    private static Answer error(String error, String description) {
        return new Answer(400, Json.object().put("error", error).put("error_description", description));
    }

    private static KeyPair newPair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException everyJdkHasRsa) {
            throw new IllegalStateException(everyJdkHasRsa);
        }
    }
}
