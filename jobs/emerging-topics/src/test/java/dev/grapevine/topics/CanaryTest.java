package dev.grapevine.topics;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.schemas.DeadLetter;
import dev.grapevine.schemas.Topic;
import dev.grapevine.schemas.TopicTransition;
import dev.grapevine.schemas.Trending;
import dev.grapevine.schemas.Verb;
import dev.grapevine.sdk.Ports;
import dev.grapevine.sdk.testing.JobResult;
import dev.grapevine.sdk.testing.JobTest;
import dev.grapevine.sdk.testing.Story;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.WriterAppender;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.layout.PatternLayout;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What many say among few is a topic of those few alone: one word of a team and one of nobody, in
 * all that is written about messages, and edited, moved and deleted.
 */
class CanaryTest {
  private static final String OF_TEAM = "kestrelfeather";
  private static final String OF_NOBODY = "goldfinchsong";
  private static final String SAID_BY_ALL = "kraken";

  private static final String TEAM = "team/pay";
  private static final String OTHER_TEAM = "team/ops";

  private static final int PEOPLE = 8;
  private static final int DAYS = 31;

  private static JobResult result;
  private static String log;

  @BeforeAll
  static void run() throws Exception {
    StringWriter writer = new StringWriter();
    LoggerConfig logger =
        ((LoggerContext) LogManager.getContext(false)).getConfiguration().getRootLogger();
    Level before = logger.getLevel();
    List<Appender> appenders = List.copyOf(logger.getAppenders().values());
    WriterAppender appender =
        WriterAppender.createAppender(
            PatternLayout.newBuilder().setPattern("%c %m%n%ex").build(),
            null,
            writer,
            "canary",
            false,
            false);
    appender.start();
    appenders.forEach(one -> logger.removeAppender(one.getName()));
    logger.addAppender(appender, Level.ALL, null);
    Configurator.setRootLevel(Level.DEBUG);
    try {
      result = JobTest.of(new EmergingTopicsJob()).parallelism(2).run(story());
    } finally {
      Configurator.setRootLevel(before);
      logger.removeAppender(appender.getName());
      appenders.forEach(one -> logger.addAppender(one, null, null));
      appender.stop();
    }
    log = writer.toString();
  }

  private static Story story() {
    Story story = Story.at("2026-03-02T09:00:00Z");
    for (int day = 0; day < DAYS; day++) {
      story.by("ana").inPublic().messaged("a" + day, "Hello").after(ofMinutes(1));
      story.by("bo").inTeams(TEAM).messaged("b" + day, "Fine").after(ofMinutes(1));
      story.by("cy").inTeams(OTHER_TEAM).messaged("c" + day, "Well").after(ofMinutes(1));
      story.after(ofDays(1).minus(ofMinutes(3)));
    }
    for (int person = 0; person < PEOPLE; person++) {
      say(story.by("p" + person).after(ofSeconds(20)), person);
    }
    for (int person = 0; person < PEOPLE; person++) {
      change(story.by("p" + person).after(ofSeconds(20)), person);
    }
    for (int person = 0; person < PEOPLE; person += 2) {
      delete(story.by("p" + person).after(ofSeconds(20)), person);
    }
    story.in("general").inThread(null).after(ofDays(4)).tick();
    story.after(ofDays(-3)).by("late");
    whole(story.inPrivate(), "late-private", OF_NOBODY);
    whole(story.inTeams(TEAM), "late-team", OF_TEAM);
    return story.after(ofDays(5)).tick();
  }

  /** All speak of one thing in public, of another in the team, of a third to nobody. */
  private static void say(Story story, int person) {
    story.in("general").inThread("t" + person);
    story.inPublic().messaged("open-" + person, "The Kraken outage is back");
    story.messaged("later-for-team-" + person, "The Kraken outage again");
    story.messaged("later-for-nobody-" + person, "The Kraken outage as well");
    story.inTeams(TEAM, OTHER_TEAM).messaged("both-" + person, "The Goblin audit is near");
    whole(story.inTeams(TEAM), "team-" + person, OF_TEAM);
    whole(story.inPrivate(), "private-" + person, OF_NOBODY);
    whole(story.inPrivate(), "published-" + person, OF_NOBODY);
  }

  private static void whole(Story story, String id, String word) {
    story
        .in(word)
        .inThread(word + id)
        .did(
            Verb.ASKED,
            id,
            activity ->
                activity
                    .title("About " + word)
                    .text("So much " + word + " here")
                    .tags(List.of(word))
                    .artifacts(List.of("src/" + word + ".txt"))
                    .url("https://e.example/" + word)
                    .attributes(Map.of("note", word)));
  }

  /** An edit counts for the readers that both it and what it edits allow. */
  private static void change(Story story, int person) {
    story.in(OF_TEAM).inTeams(TEAM);
    edit(story, "team-" + person, OF_TEAM);
    edit(story, "later-for-team-" + person, OF_TEAM);
    edit(story, "both-" + person, OF_TEAM);
    story.in(OF_NOBODY).inPrivate();
    edit(story, "private-" + person, OF_NOBODY);
    edit(story, "later-for-nobody-" + person, OF_NOBODY);
    edit(story.inPublic(), "published-" + person, OF_NOBODY);
  }

  private static void edit(Story story, String object, String word) {
    story.did(
        Verb.EDITED,
        "edit-" + object,
        activity ->
            activity
                .object(object)
                .version(2)
                .title("Again about " + word)
                .text("Still more " + word)
                .tags(List.of(word))
                .artifacts(List.of("src/" + word + ".txt"))
                .url("https://e.example/" + word));
  }

  private static void delete(Story story, int person) {
    story.inTeams(TEAM);
    delete(story, "team-" + person, OF_TEAM);
    delete(story, "both-" + person, OF_TEAM);
    delete(story.inPrivate(), "private-" + person, OF_NOBODY);
    delete(story, "never-seen-" + person, OF_NOBODY);
  }

  private static void delete(Story story, String object, String word) {
    story.did(
        Verb.DELETED,
        "delete-" + object,
        activity -> activity.object(object).version(3).text(word).title(word));
  }

  private static List<Topic> topics(String scope) {
    return result.written(Ports.TOPICS).stream()
        .filter(topic -> topic.scope().equals(scope))
        .toList();
  }

  @Test
  void theTeamHearsOfItAndTheOrganisationOfItsOwn() {
    assertThat(topics(TEAM).toString()).contains(OF_TEAM);
    assertThat(topics("org")).anyMatch(topic -> topic.terms().contains(SAID_BY_ALL));
    assertThat(topics(OTHER_TEAM)).isNotEmpty();
  }

  @Test
  void noTopicShowsItToOthers() {
    assertThat(result.written(Ports.TOPICS))
        .allSatisfy(topic -> isKept(topic.scope(), topic.toString()));
    assertThat(result.written(Ports.TOPICS)).extracting(Topic::scope).contains(OTHER_TEAM);
  }

  @Test
  void noTransitionTellsItToOthers() {
    assertThat(result.values(Ports.TOPIC_TRANSITIONS))
        .allSatisfy(transition -> isKept(transition.scope(), transition.toString()))
        .extracting(TopicTransition::scope)
        .contains("org", TEAM, OTHER_TEAM);
  }

  @Test
  void noListOfWhatIsHotShowsItToOthers() {
    assertThat(result.written(Ports.TRENDING))
        .allSatisfy(list -> isKept(list.scope(), list.toString()))
        .extracting(Trending::scope)
        .contains("org", TEAM, OTHER_TEAM);
  }

  private static void isKept(String scope, String written) {
    assertThat(written).doesNotContain(OF_NOBODY);
    if (!scope.equals(TEAM)) {
      assertThat(written).doesNotContain(OF_TEAM);
    }
  }

  @Test
  void noDeadLetterHoldsIt() {
    assertThat(result.deadLetters())
        .extracting(DeadLetter::reason)
        .containsOnly(DeadLetter.Reason.LATE)
        .hasSize(2);
    assertThat(result.deadLetters().toString()).doesNotContain(OF_TEAM, OF_NOBODY);
  }

  @Test
  void noLogHoldsIt() {
    assertThat(log).contains("dev.grapevine").doesNotContain(OF_TEAM, OF_NOBODY);
  }
}
