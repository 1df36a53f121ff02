package dev.grapevine.dashboard.documents;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a page of a list goes on: after this document. New lines above it move nothing.
 *
 * @param time of the last document shown
 * @param id of it
 */
public record Cursor(Instant time, String id) {

  /** As it stands in an address. */
  public String text() {
    String plain = time.toEpochMilli() + "/" + id;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /** What an address says; empty if that is no cursor. */
  public static Optional<Cursor> of(String text) {
    if (text == null || text.length() > 1_000) {
      return Optional.empty();
    }
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      int slash = plain.indexOf('/');
      return slash < 0
          ? Optional.empty()
          : Optional.of(
              new Cursor(
                  Instant.ofEpochMilli(Long.parseLong(plain.substring(0, slash))),
                  plain.substring(slash + 1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
