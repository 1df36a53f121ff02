package dev.grapevine.dashboard.view;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses that may be followed. */
public final class Links {
  private static final int MAX_LENGTH = 2_000;

  private Links() {}

  /** An address that somebody wrote; null unless it is one of http or https. */
  public static String safe(String url) {
    if (url == null || url.length() > MAX_LENGTH) {
      return null;
    }
    try {
      URI uri = new URI(url.strip());
      boolean isWeb =
          "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
      return isWeb && uri.getHost() != null ? uri.toString() : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** A value as part of an address. */
  public static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
