package dev.grapevine.cli.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.cli.git.Mailmap.Ident;
import org.junit.jupiter.api.Test;

class MailmapTest {
  private final Mailmap map =
      Mailmap.parse(
          """
          # Comment <a@old> <b@old>
          Ana Lovelace <ana@old>
          <bo@new> <Bo@Old>
          Cy Young <cy@new> <cy@old> # and why
          Di Prince <di@new> Root <shared@old>
          Ed Wood <ed@new> ed <SHARED@old>
          no address at all
          <
          Fay Wray <fay@new> <fay@old>
          <fay@newer> <fay@old>
          """);

  @Test
  void theProperNameForAnAddress() {
    assertThat(of("ana", "ANA@OLD")).isEqualTo(new Ident("Ana Lovelace", "ANA@OLD"));
  }

  @Test
  void theProperAddressForAnAddress() {
    assertThat(of("Bo", "bo@old")).isEqualTo(new Ident("Bo", "bo@new"));
  }

  @Test
  void bothForAnAddress() {
    assertThat(of("whoever", "cy@old")).isEqualTo(new Ident("Cy Young", "cy@new"));
  }

  @Test
  void bothForANameAndAnAddress() {
    assertThat(of("root", "shared@old")).isEqualTo(new Ident("Di Prince", "di@new"));
    assertThat(of("ED", "shared@old")).isEqualTo(new Ident("Ed Wood", "ed@new"));
    assertThat(of("Gil", "shared@old")).isEqualTo(new Ident("Gil", "shared@old"));
  }

  @Test
  void aLaterLineReplacesWhatItNames() {
    assertThat(of("f", "fay@old")).isEqualTo(new Ident("Fay Wray", "fay@newer"));
  }

  @Test
  void whoIsNotInItStaysAsTheyAre() {
    assertThat(of("Hal", "hal@old")).isEqualTo(new Ident("Hal", "hal@old"));
    assertThat(of("a", "a@old")).isEqualTo(new Ident("a", "a@old"));
    assertThat(Mailmap.parse("").canonical(new Ident("", ""))).isEqualTo(new Ident("", ""));
  }

  private Ident of(String name, String mail) {
    return map.canonical(new Ident(name, mail));
  }
}
