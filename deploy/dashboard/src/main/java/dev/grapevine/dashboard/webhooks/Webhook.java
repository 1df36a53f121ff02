package dev.grapevine.dashboard.webhooks;

import dev.grapevine.schemas.GapTransition;
import dev.grapevine.schemas.Visibility;
import java.net.URI;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;

/**
 * Another system that wants to know what becomes of gaps, and which of them it may know of.
 *
 * @param name for people; never the address, since that may hold a secret
 * @param url that is posted to: {@code https}, or {@code http} to this machine
 * @param secret with which messages are signed: 24 to 64 bytes in Base64, with or without {@code
 *     whsec_} before them
 * @param scopes of which gaps may be told, such as {@code org} and {@code team/pay}; at least one
 * @param types of gaps that are wanted; empty for all
 * @param severities by name that are wanted; empty for all
 * @param states by name whose beginning is wanted; empty for all
 * @param allowInsecure whether {@code http} to other machines is allowed
 */
public record Webhook(
    String name,
    URI url,
    String secret,
    Set<String> scopes,
    Set<String> types,
    Set<String> severities,
    Set<String> states,
    boolean allowInsecure) {
  private static final String PREFIX = "whsec_";
  private static final int MIN_SECRET = 24;
  private static final int MAX_SECRET = 64;
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /**
   * A webhook.
   *
   * @throws IllegalArgumentException with a remedy if it would be unsafe or could never be told
   *     anything
   */
  public Webhook {
    scopes = Set.copyOf(scopes);
    types = Set.copyOf(types);
    severities = Set.copyOf(severities);
    states = Set.copyOf(states);
    check(url, allowInsecure);
    int length = key(secret).length;
    if (length < MIN_SECRET || length > MAX_SECRET) {
      throw new IllegalArgumentException(
          "secret: %d bytes are not from %d to %d. Make one with 'openssl rand -base64 32'."
              .formatted(length, MIN_SECRET, MAX_SECRET));
    }
    if (scopes.isEmpty()) {
      throw new IllegalArgumentException(
          "scopes: there are none, so that nothing could ever be told. Name those that may be, such as \"org\".");
    }
  }

  private static void check(URI url, boolean allowInsecure) {
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    if (url.getHost() == null || !scheme.equals("https") && !scheme.equals("http")) {
      throw new IllegalArgumentException(
          "url: it is none such as https://chat.example.org/hooks/gaps");
    }
    if (url.getUserInfo() != null) {
      throw new IllegalArgumentException(
          "url: a name or password in it would be sent to nobody. Messages are signed instead.");
    }
    if (scheme.equals("http") && !allowInsecure && !LOOPBACK.contains(url.getHost())) {
      throw new IllegalArgumentException(
          "url: what is sent to %s with http can be read on the way. Write https, or \"allowInsecure\": true if the network is yours."
              .formatted(url.getHost()));
    }
  }

  /** The bytes with which messages are signed. */
  byte[] key() {
    return key(secret);
  }

  private static byte[] key(String secret) {
    String text = secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret;
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "secret: it is no Base64. Make one with 'openssl rand -base64 32'.", e);
    }
  }

  /** Whether it may be told of this, and wants to be. */
  boolean wants(GapTransition transition) {
    return !transition.tombstone()
        && transition.visibility() != Visibility.PRIVATE
        && scopes.contains(transition.scope())
        && accepts(types, transition.type())
        && accepts(severities, transition.severity() == null ? "" : transition.severity().id())
        && accepts(states, transition.state().id());
  }

  private static boolean accepts(Set<String> wanted, String value) {
    return wanted.isEmpty() || wanted.contains(value);
  }

  /** Without the secret, nor the path, which often is one. */
  @Override
  public String toString() {
    return "%s at %s".formatted(name, url.getHost());
  }
}
