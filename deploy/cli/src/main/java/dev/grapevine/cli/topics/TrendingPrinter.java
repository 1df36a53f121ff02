package dev.grapevine.cli.topics;

import dev.grapevine.schemas.Trending;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.List;

/** Prints what is hot now, and again when it is something else. */
final class TrendingPrinter {
  private final PrintWriter out;
  private final TrendingText text;
  private List<String> shown = List.of();
  private long version = -1;

  TrendingPrinter(PrintWriter out, ZoneId zone) {
    this.out = out;
    this.text = new TrendingText(zone);
  }

  /** Prints the newest of them, if it says anything new. */
  void print(List<Trending> lists) {
    for (Trending trending : lists) {
      if (trending.version() >= version) {
        version = trending.version();
        List<String> entries = text.entries(trending);
        if (!entries.equals(shown)) {
          shown = entries;
          out.println(text.headline(trending));
          (entries.isEmpty() ? List.of("    nothing") : entries).forEach(out::println);
          out.println();
        }
      }
    }
    out.flush();
  }
}
