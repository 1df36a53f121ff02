package dev.grapevine.dashboard.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * Style, scripts and fonts. Their addresses change with their content, so that a browser asks for
 * each once, and never shows an old one with a new page.
 */
public final class Assets {
  private static final String OWN = "/dev/grapevine/dashboard/assets/";
  private static final String WEBJARS = "/META-INF/resources/webjars/";
  private static final String WEBJAR_VERSIONS = "/META-INF/maven/org.webjars.npm/%s/pom.properties";
  private static final int HASH_LENGTH = 10;

  private record Asset(String type, byte[] content, String hash) {}

  private final Map<String, Asset> assets = new LinkedHashMap<>();

  public Assets() {
    String fonts = webjar("roboto-fontface") + "fonts/";
    add("font/woff2", fonts + "roboto/", "Roboto-Regular.woff2");
    add("font/woff2", fonts + "roboto/", "Roboto-Medium.woff2");
    add("font/woff2", fonts + "roboto/", "Roboto-Bold.woff2");
    add("font/woff2", fonts + "roboto-slab/", "Roboto-Slab-Regular.woff2");
    add("text/javascript", webjar("htmx.org") + "dist/", "htmx.min.js");
    add("text/javascript", OWN, "theme.js");
    add("text/javascript", OWN, "grapevine.js");
    add("text/javascript", OWN, "element.js");
    add("image/svg+xml", OWN, "icon.svg");
    add("text/css", OWN, "grapevine.css");
  }

  private static String webjar(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(WEBJAR_VERSIONS.formatted(name))) {
      Properties properties = new Properties();
      properties.load(in);
      return WEBJARS + name + "/" + properties.getProperty("version") + "/";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String type, String folder, String name) {
    try (InputStream in = Assets.class.getResourceAsStream(folder + name)) {
      byte[] content = in.readAllBytes();
      if (type.equals("text/css")) {
        content = withFonts(new String(content, StandardCharsets.UTF_8));
      }
      assets.put(name, new Asset(type, content, hash(content)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Style names fonts as they are called; their addresses are known only here. */
  private byte[] withFonts(String style) {
    String linked = style;
    for (String name : assets.keySet()) {
      linked = linked.replace("url(\"" + name + "\")", "url(\"" + path(name) + "\")");
    }
    return linked.getBytes(StandardCharsets.UTF_8);
  }

  /** Where it is served. */
  public String path(String name) {
    return "/assets/" + assets.get(name).hash() + "/" + name;
  }

  /** Serves one; the address of an old version answers with the new one, but not for ever. */
  void serve(Context ctx) {
    Asset asset = assets.get(ctx.pathParam("name"));
    if (asset == null) {
      throw new NotFoundResponse();
    }
    boolean isCurrent = asset.hash().equals(ctx.pathParam("hash"));
    ctx.header("Cache-Control", isCurrent ? "public, max-age=31536000, immutable" : "no-cache");
    ctx.contentType(
        asset.type().startsWith("text/") ? asset.type() + ";charset=utf-8" : asset.type());
    ctx.result(asset.content());
  }

  /** Serves the element for pages elsewhere, at an address that stays. */
  void element(Context ctx) {
    Asset asset = assets.get("element.js");
    ctx.header("Cache-Control", "public, max-age=3600");
    ctx.contentType(asset.type() + ";charset=utf-8").result(asset.content());
  }

  private static String hash(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
