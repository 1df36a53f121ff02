package dev.grapevine.cli.console;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows whose columns stand under each other; those of numbers to the right. */
public final class Table {
  private static final String NUMBERS = ">";
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();
  private final List<Boolean> numeric;

  /**
   * @param headings of the columns; one that begins with {@code >} is of numbers
   */
  public Table(String... headings) {
    numeric = Arrays.stream(headings).map(heading -> heading.startsWith(NUMBERS)).toList();
    rows.add(
        Arrays.stream(headings)
            .map(heading -> heading.startsWith(NUMBERS) ? heading.substring(1) : heading)
            .toList());
  }

  /** Adds a row with as many cells as there are headings. */
  public Table row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** Prints everything, each line after the same margin; nothing if there are no rows. */
  public void print(PrintWriter out, String margin) {
    for (List<String> row : rows.size() > 1 ? rows : List.<List<String>>of()) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        String space = " ".repeat(width(column) - row.get(column).length());
        line.append(column == 0 ? margin : GAP)
            .append(numeric.get(column) ? space + row.get(column) : row.get(column) + space);
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}
