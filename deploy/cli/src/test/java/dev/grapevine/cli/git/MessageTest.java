package dev.grapevine.cli.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.cli.git.Mailmap.Ident;
import dev.grapevine.cli.git.Trailers.Part;
import dev.grapevine.schemas.Verb;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageTest {

  @Test
  void theFirstLineIsTheTitleAndTrailersAreNoText() {
    Message message =
        Message.parse(
            """

            Rotate keys

            They were old.
            Note: that is text.

            Signed-off-by: Ana <ana@x>
            Change-Id: I123
            Reviewed-by: Bo <bo@x>
            Tested-by: Cy <cy@x>
            """);

    assertThat(message.title()).isEqualTo("Rotate keys");
    assertThat(message.text()).isEqualTo("They were old.\nNote: that is text.");
    assertThat(message.parts())
        .containsExactly(part(Verb.REVIEWED, "Bo", "bo@x"), part(Verb.VERIFIED, "Cy", "cy@x"));
  }

  @Test
  void severalPeopleMayStandInALineThatGoesOn() {
    Message message =
        Message.parse(
            "Fix\n\nReviewers: Ana Lovelace <ana@x>, Bo <bo@x>,\n Cy Young <cy@x> and Di\n\nCloses #7");

    assertThat(message.text()).isEqualTo("Closes #7");
    assertThat(message.parts())
        .containsExactly(
            part(Verb.REVIEWED, "Ana Lovelace", "ana@x"),
            part(Verb.REVIEWED, "Bo", "bo@x"),
            part(Verb.REVIEWED, "Cy Young", "cy@x"),
            part(Verb.REVIEWED, "Di", ""));
  }

  @Test
  void keysAreKnownInAnyCase() {
    assertThat(Message.parse("F\n\nco-Authored-By: Ana <ana@x>\nAcked by: Bo <bo@x>").parts())
        .containsExactly(part(Verb.COMMITTED, "Ana", "ana@x"), part(Verb.REVIEWED, "Bo", "bo@x"));
  }

  @Test
  void whatForgesAndConversionsAddIsNoText() {
    Message squashed =
        Message.parse("Fix (#7)\n\n* one\n\n* two\n\n---------\n\nCo-authored-by: Ana <ana@x>");
    Message converted = Message.parse("Fix\nMore.\ngit-svn-id: https://svn@1 13f79535");

    assertThat(squashed.text()).isEqualTo("* one\n\n* two");
    assertThat(converted.text()).isEqualTo("More.");
    assertThat(Message.parse("Fix\n\nNote: mind the keys.\n\nCc: a@x\n\nBug: 7").text())
        .isEqualTo("Note: mind the keys.");
    assertThat(Message.parse("Fix\n\n(cherry picked from commit 1234)").text()).isEmpty();
  }

  @Test
  void whatIsNotAPersonIsNobody() {
    assertThat(Message.parse("F\n\nReviewed-by:\nReviewers: , ;\nReviewed-by: <>").parts())
        .containsExactly(part(Verb.REVIEWED, "", ""));
  }

  @Test
  void anEmptyMessageSaysNothing() {
    assertThat(Message.parse("")).isEqualTo(new Message("", "", List.of()));
    assertThat(Message.parse("\n \n")).isEqualTo(new Message("", "", List.of()));
  }

  @Test
  void longOnesAreCut() {
    Message message = Message.parse("😀".repeat(1000) + "\n\n" + "x".repeat(100_000));

    assertThat(message.title()).hasSize(999).endsWith("😀…");
    assertThat(message.text()).hasSize(20_000);
  }

  private static Part part(Verb verb, String name, String mail) {
    return new Part(verb, new Ident(name, mail));
  }
}
