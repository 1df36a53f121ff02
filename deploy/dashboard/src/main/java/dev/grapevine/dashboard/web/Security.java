package dev.grapevine.dashboard.web;

import dev.grapevine.dashboard.access.AccessDeniedException;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;

/** Keeps out what did not come from the pages themselves, and tells browsers to do so as well. */
final class Security {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
          + " manifest-src 'self'; frame-ancestors %s";

  private final boolean isOpen;
  private final String embedders;

  /**
   * @param isOpen whether nobody is asked who they are: then only names of this machine are
   *     answered
   * @param embedders origins of pages that may show what is made to be embedded
   */
  Security(boolean isOpen, List<String> embedders) {
    this.isOpen = isOpen;
    this.embedders = embedders.isEmpty() ? "'self'" : "'self' " + String.join(" ", embedders);
  }

  /** What every answer says. */
  void headers(Context ctx) {
    boolean embeddable = ctx.path().startsWith("/embed/");
    ctx.header("Content-Security-Policy", POLICY.formatted(embeddable ? embedders : "'none'"));
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("Referrer-Policy", "no-referrer");
    ctx.header("Cross-Origin-Opener-Policy", "same-origin");
    ctx.header("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    ctx.header("Cache-Control", "no-store");
    if (!embeddable) {
      ctx.header("X-Frame-Options", "DENY");
      ctx.header("Cross-Origin-Resource-Policy", "same-origin");
    }
  }

  /**
   * Lets pass what may have come from here: a page of another site must neither read through a name
   * that it has made point to this machine, nor send a form.
   *
   * @throws AccessDeniedException if it did not
   */
  void check(Context ctx) {
    String host = ctx.host();
    if (isOpen && !isLoopback(host)) {
      throw AccessDeniedException.forbidden(
          "This dashboard answers only as localhost. To serve it by another name, put it behind a sign-in.");
    }
    if (READING.contains(ctx.method().name())) {
      return;
    }
    String site = ctx.header("Sec-Fetch-Site");
    String origin = ctx.header("Origin");
    boolean isOurs =
        site == null
            ? origin == null || origin.endsWith("://" + host)
            : site.equals("same-origin") || site.equals("none");
    if (!isOurs) {
      throw AccessDeniedException.forbidden("This was sent by a page of another site.");
    }
  }

  private static boolean isLoopback(String host) {
    String name = host == null ? "" : host.replaceFirst(":[0-9]+$", "");
    return name.equals("localhost") || name.equals("127.0.0.1") || name.equals("[::1]");
  }
}
