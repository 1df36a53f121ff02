package dev.grapevine.dashboard.webhooks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.grapevine.schemas.GapTransition;
import dev.grapevine.schemas.GapTransitionCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What is sent of a transition, and signed as Standard Webhooks has it
 * (https://www.standardwebhooks.com), for which receivers find libraries.
 *
 * @param id the same however often it is sent
 * @param body JSON
 */
record Message(String id, String body) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ALGORITHM = "HmacSHA256";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  static Message of(GapTransition transition) {
    try {
      ObjectNode body = JSON.createObjectNode();
      body.put("type", "gap." + transition.state().id());
      body.put("timestamp", transition.time().toString());
      body.set("data", JSON.readTree(GapTransitionCodec.encode(transition)));
      byte[] name = transition.id().getBytes(StandardCharsets.UTF_8);
      return new Message(UUID.nameUUIDFromBytes(name).toString(), JSON.writeValueAsString(body));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The request to a webhook, as it is sent at a time. */
  HttpRequest request(Webhook webhook, Instant now) {
    String timestamp = Long.toString(now.getEpochSecond());
    return HttpRequest.newBuilder(webhook.url())
        .timeout(PATIENCE)
        .header("Content-Type", "application/json")
        .header("User-Agent", "Grapevine")
        .header("webhook-id", id)
        .header("webhook-timestamp", timestamp)
        .header("webhook-signature", "v1," + signature(webhook.key(), timestamp))
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private String signature(byte[] key, String timestamp) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      String signed = id + "." + timestamp + "." + body;
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    }
  }
}
