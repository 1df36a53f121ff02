package dev.grapevine.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConsoleTest {

  @Test
  void numbersAreReadable() {
    assertThat(Amounts.count(239_478)).isEqualTo("239,478");
    assertThat(Amounts.bytes(999)).isEqualTo("999 B");
    assertThat(Amounts.bytes(25_667_362)).isEqualTo("25.7 MB");
    assertThat(Amounts.bytes(999_999)).isEqualTo("1.0 MB");
    assertThat(Amounts.rate(1000, 0.5)).isEqualTo("2,000/s");
    assertThat(Amounts.rate(1000, 0)).isEqualTo("0/s");
  }

  @Test
  void spansHaveTheirTwoLargestUnits() {
    assertThat(Amounts.span(Duration.ZERO)).isEqualTo("0s");
    assertThat(Amounts.span(Duration.ofSeconds(-5))).isEqualTo("0s");
    assertThat(Amounts.span(Duration.ofSeconds(725))).isEqualTo("12m 5s");
    assertThat(Amounts.span(Duration.ofMinutes(125))).isEqualTo("2h 5m");
    assertThat(Amounts.span(Duration.ofHours(76))).isEqualTo("3d 4h");
  }

  @Test
  void columnsStandUnderEachOther() {
    StringWriter out = new StringWriter();
    new Table("topic", ">records")
        .row("raw.plain", "7")
        .row("x", "1,000")
        .print(new PrintWriter(out, true), "  ");

    assertThat(out.toString().lines())
        .containsExactly("  topic      records", "  raw.plain        7", "  x            1,000");
  }

  @Test
  void aTableWithoutRowsIsNotShown() {
    StringWriter out = new StringWriter();
    new Table("topic").print(new PrintWriter(out, true), "");

    assertThat(out.toString()).isEmpty();
  }

  @Test
  void progressSaysHowFarItIsWhereThatIsKnown() {
    assertThat(Progress.line("Replay", Progress.Unit.BYTES, 4_200_000, 46_000_000))
        .isEqualTo("Replay: 4.2 MB, 9 %");
    assertThat(Progress.line("Replay", Progress.Unit.BYTES, 4_200_000, -1))
        .isEqualTo("Replay: 4.2 MB");
    assertThat(Progress.line("Intake", Progress.Unit.RECORDS, 1500, 1500))
        .isEqualTo("Intake: 1,500 records, 100 %");
  }
}
