package dev.grapevine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.ActivityCodec;
import dev.grapevine.schemas.ActorType;
import dev.grapevine.schemas.Verb;
import dev.grapevine.schemas.Visibility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventsTest {
  private static final List<Activity> EVENTS = Tidewater.EVENTS;

  private static Stream<Activity> with(Verb verb) {
    return EVENTS.stream().filter(event -> event.verb() == verb);
  }

  @Test
  void everyEventIsReadAsItIsWritten() {
    for (Activity event : EVENTS) {
      assertThat(ActivityCodec.decode(ActivityCodec.encode(event))).isEqualTo(event);
    }
  }

  @Test
  void eventsKeepToTheSchema() throws IOException {
    try (InputStream file =
        ActivityCodec.class.getResourceAsStream("json-schema/activity.schema.json")) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(new String(file.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
      for (int i = 0; i < EVENTS.size(); i += 23) {
        String json = new String(ActivityCodec.encode(EVENTS.get(i)), StandardCharsets.UTF_8);
        assertThat(schema.validate(json, InputFormat.JSON)).as(json).isEmpty();
      }
    }
  }

  @Test
  void everyVerbOfWorkIsThere() {
    Set<Verb> verbs = EVENTS.stream().map(Activity::verb).collect(Collectors.toSet());
    assertThat(verbs)
        .containsAll(Set.of(Verb.values()).stream().filter(v -> v != Verb.PERSON_ERASED).toList());
  }

  @Test
  void whatIsChangedOrTakenBackWasThereBefore() {
    Set<String> objects = new HashSet<>();
    Set<String> ids = new HashSet<>();
    for (Activity event : EVENTS) {
      String needed =
          switch (event.verb()) {
            case EDITED, DELETED, ACCEPTED, REACTED, REVIEWED, CLOSED, VERIFIED -> event.object();
            case ANSWERED, MESSAGED -> event.inReplyTo();
            default -> null;
          };
      // Asked of the set itself: an assertion would go through all of it.
      if (needed != null && !objects.contains(needed)
          || event.verb() == Verb.UNDONE && !ids.contains(event.inReplyTo())) {
        fail("Nothing was there before " + event);
      }
      objects.add(event.object());
      ids.add(event.id());
    }
  }

  @Test
  void nobodyAnswersTheOwnQuestionOrReviewsTheOwnChange() {
    Map<String, String> authors = new HashMap<>();
    for (Activity event : EVENTS) {
      if (event.verb() == Verb.ANSWERED || event.verb() == Verb.REVIEWED) {
        String of = event.verb() == Verb.ANSWERED ? event.inReplyTo() : event.object();
        assertThat(event.actor()).as(event.toString()).isNotEqualTo(authors.get(of));
      }
      if (event.verb().kind() == Verb.Kind.CONTENT || event.verb() == Verb.REQUESTED_REVIEW) {
        authors.putIfAbsent(event.object(), event.actor());
      }
    }
  }

  @Test
  void onlyTheOpenerOfAThreadHasATitle() {
    Set<String> begun = new HashSet<>();
    for (Activity event : EVENTS) {
      if (event.thread() != null) {
        assertThat(event.thread()).startsWith("thread/");
        if (!begun.add(event.thread())) {
          assertThat(event.title()).as(event.toString()).isNull();
        }
      }
    }
  }

  @Test
  void onlyMembersTalkWhereOthersMayNotRead() {
    EVENTS.stream()
        .filter(event -> event.visibility() == Visibility.TEAM)
        .filter(event -> event.actorType() == ActorType.PERSON)
        .forEach(
            event ->
                assertThat(event.audience())
                    .as(event.toString())
                    .contains(Tidewater.PEOPLE.get(event.actor()).team()));
  }

  @Test
  void whatIsPrivateIsSaidNowhereElse() {
    Set<String> open =
        EVENTS.stream()
            .filter(event -> event.visibility() != Visibility.PRIVATE)
            .map(Activity::text)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    List<String> closed =
        EVENTS.stream()
            .filter(event -> event.visibility() == Visibility.PRIVATE)
            .map(Activity::text)
            .filter(Objects::nonNull)
            .toList();
    assertThat(closed).hasSizeGreaterThan(200).doesNotContainAnyElementsOf(open);
  }

  @Test
  void searchesHaveResultsAndClicksLeadFromThem() {
    Set<String> searches = with(Verb.SEARCHED).map(Activity::object).collect(Collectors.toSet());
    assertThat(with(Verb.SEARCHED)).allMatch(event -> event.results() != null);
    assertThat(with(Verb.CLICKED)).allMatch(event -> searches.contains(event.inReplyTo()));
    long failed = with(Verb.SEARCHED).filter(event -> event.results() == 0).count();
    assertThat((double) failed / searches.size()).isBetween(0.02, 0.2);
  }

  @Test
  void codeNamesFilesAndCommitsHaveHashes() {
    assertThat(with(Verb.COMMITTED))
        .allMatch(event -> !event.artifacts().isEmpty() && event.object().matches("[0-9a-f]{12}"));
  }

  @Test
  void textsAreComposedToTheEnd() {
    assertThat(EVENTS.stream().map(Activity::text).filter(Objects::nonNull))
        .noneMatch(
            text ->
                text.isBlank() || text.contains("{") && text.contains("}") && !text.contains("`"));
  }
}
