package dev.grapevine.dashboard.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Takes pictures of every page of a running dashboard, at three widths, light and dark. */
public final class Screenshots {
  private static final Map<Integer, Integer> SIZES = Map.of(360, 780, 1280, 860, 2560, 1440);
  private static final List<ColorScheme> SCHEMES = List.of(ColorScheme.LIGHT, ColorScheme.DARK);

  private static final int MAX_WINDOWS = 4;

  private Screenshots() {}

  /**
   * Perhaps --whole, for more than a first look, then the address of the dashboard, a folder, and,
   * if not all are wanted, names of pages.
   */
  public static void main(String[] all) throws IOException {
    boolean whole = all.length > 0 && all[0].equals("--whole");
    List<String> args = List.of(all).subList(whole ? 1 : 0, all.length);
    String address = args.size() > 0 ? args.get(0) : "http://localhost:8090";
    Path folder = Path.of(args.size() > 1 ? args.get(1) : "target/screenshots");
    List<String> wanted = args.subList(Math.min(2, args.size()), args.size());
    Files.createDirectories(folder);
    try (Chromium chromium = Chromium.start()) {
      for (ColorScheme scheme : SCHEMES) {
        for (var size : SIZES.entrySet()) {
          Browser.NewContextOptions options =
              new Browser.NewContextOptions()
                  .setColorScheme(scheme)
                  .setViewportSize(size.getKey(), size.getValue());
          try (BrowserContext context = chromium.browser().newContext(options)) {
            Page page = context.newPage();
            pages(page, address)
                .forEach(
                    (name, path) -> {
                      if (wanted.isEmpty() || wanted.contains(name)) {
                        page.setViewportSize(size.getKey(), size.getValue());
                        page.navigate(address + path);
                        page.evaluate("document.fonts.ready");
                        if (whole) {
                          page.setViewportSize(size.getKey(), height(page, size.getValue()));
                        }
                        Path file = file(folder, name, size.getKey(), scheme);
                        page.screenshot(new Page.ScreenshotOptions().setPath(file));
                      }
                    });
          }
        }
      }
    }
    System.out.println("Pictures are in " + folder.toAbsolutePath());
  }

  private static Path file(Path folder, String name, int width, ColorScheme scheme) {
    return folder.resolve(
        "%s-%d-%s.png".formatted(name, width, scheme.name().toLowerCase(Locale.ROOT)));
  }

  /** Of a window that shows all of the page, or most of one that goes on for ever. */
  private static int height(Page page, int window) {
    int all = (Integer) page.evaluate("document.documentElement.scrollHeight");
    return Math.min(all, MAX_WINDOWS * window);
  }

  /** Every page; those of one topic and one gap are found by following links. */
  static Map<String, String> pages(Page page, String address) {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("feed", "/");
    pages.put("feed-filtered", "/?kind=questions");
    pages.put("topics", "/topics");
    first(page, address + "/topics", "main .card.topic a")
        .ifPresent(path -> pages.put("topic", path));
    pages.put("gaps", "/gaps");
    first(page, address + "/gaps?state=all", "main .gap h2 a")
        .ifPresent(path -> pages.put("gap", path));
    pages.put("people", "/people");
    pages.put("search", "/search?q=service");
    pages.put("overview", "/overview");
    pages.put("operations", "/operations");
    pages.put("embed-trending", "/embed/trending");
    pages.put("embed-feed", "/embed/feed");
    pages.put("nothing", "/nothing");
    return pages;
  }

  private static Optional<String> first(Page page, String url, String selector) {
    page.navigate(url);
    return page.locator(selector).all().stream().findFirst().map(link -> link.getAttribute("href"));
  }
}
