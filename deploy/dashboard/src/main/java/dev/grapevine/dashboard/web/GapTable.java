package dev.grapevine.dashboard.web;

import dev.grapevine.dashboard.view.GapView;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gaps as a table for spreadsheets, in which no cell is a formula. */
final class GapTable {
  private static final String LINE = "\r\n";

  /** With any of these at its beginning a spreadsheet takes a cell for a formula. */
  private static final String DANGEROUS = "=+-@\t\r|%";

  private GapTable() {}

  static String csv(List<GapView> gaps) {
    Stream<String> rows = gaps.stream().map(GapTable::row);
    return Stream.concat(
            Stream.of("id,type,scope,severity,state,title,why,channel,opened,due,owner,reason"),
            rows)
        .collect(Collectors.joining(LINE, "", LINE));
  }

  private static String row(GapView view) {
    var gap = view.gap();
    return Stream.of(
            gap.id(),
            gap.type(),
            gap.scope(),
            gap.severity().id(),
            gap.state().id(),
            gap.title(),
            gap.why(),
            gap.channel(),
            gap.openedAt(),
            gap.due() == null ? "" : gap.due(),
            view.owner() == null ? "" : view.owner().name(),
            gap.reason())
        .map(value -> cell(value == null ? "" : value.toString()))
        .collect(Collectors.joining(","));
  }

  /** The value between quotes, with an apostrophe before what would be calculated. */
  static String cell(String value) {
    String flat = value.replaceAll("[\\p{Cntrl}]+", " ");
    String first = flat.stripLeading();
    boolean isDangerous = !first.isEmpty() && DANGEROUS.indexOf(first.charAt(0)) >= 0;
    return '"' + (isDangerous ? "'" : "") + flat.replace("\"", "\"\"") + '"';
  }
}
