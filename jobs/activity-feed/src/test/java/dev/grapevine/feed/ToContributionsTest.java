package dev.grapevine.feed;

import static dev.grapevine.feed.Activities.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.Verb;
import dev.grapevine.schemas.Visibility;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ToContributionsTest {

  @ParameterizedTest
  @EnumSource(Verb.class)
  void telemetry_and_the_systems_own_events_go_no_further(Verb verb) {
    boolean passes = verb.kind() != Verb.Kind.TELEMETRY && verb.kind() != Verb.Kind.SYSTEM;

    assertThat(contributions(at(0, "x", verb).build())).hasSize(passes ? 1 : 0);
  }

  @ParameterizedTest
  @EnumSource(Verb.class)
  void nothing_private_goes_further(Verb verb) {
    Activity activity =
        at(0, "x", verb)
            .actor("somebody")
            .visibility(Visibility.PRIVATE)
            .audience(List.of("private audience"))
            .title("private title")
            .text("private text")
            .tags(List.of("private tag"))
            .artifacts(List.of("private file"))
            .channel("private channel")
            .thread("private thread")
            .url("private url")
            .build();

    assertThat(contributions(activity).toString()).doesNotContain("private");
  }

  @Test
  void a_text_is_cut_at_500_code_points_and_never_within_one() {
    String smile = "\uD83D\uDE00";

    assertThat(text("x".repeat(500))).isEqualTo("x".repeat(500));
    assertThat(text("x".repeat(501))).isEqualTo("x".repeat(500));
    assertThat(text(smile.repeat(500))).isEqualTo(smile.repeat(500));
    assertThat(text("x" + smile.repeat(500))).isEqualTo("x" + smile.repeat(499));
    assertThat(text(null)).isNull();
  }

  private static String text(String text) {
    Activity activity = at(0, "x", Verb.MESSAGED).text(text).build();
    return contributions(activity).get(0).contribution().text();
  }

  private static List<ObjectContribution> contributions(Activity activity) {
    List<ObjectContribution> contributions = new ArrayList<>();
    new ToContributions().flatMap(activity, new ListCollector<>(contributions));
    return contributions;
  }
}
