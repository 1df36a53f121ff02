package dev.grapevine.gaps;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.grapevine.schemas.ExpertiseDocument;
import dev.grapevine.schemas.Verb;
import dev.grapevine.sdk.Ports;
import dev.grapevine.sdk.testing.Story;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When it is written who knows a subject: not more often than it makes a difference to anybody. */
class SubjectDocumentsTest {
  private static final String TAG = "tag:tariffs";

  private final Story story = Story.at("2026-03-02T09:00:00Z").inPublic();

  private void asked(String thread, String title) {
    story.inThread(thread).by("ana").after(ofMinutes(1));
    story.did(Verb.ASKED, "q" + thread, a -> a.title(title).tags(List.of("Tariffs")));
  }

  private void answered(String thread, String person, int count) {
    for (int i = 0; i < count; i++) {
      story.inThread(thread).by(person).after(ofMinutes(1));
      story.answered("a" + thread + person + i, "q" + thread, "Three.");
    }
  }

  /** All that is written of the subject, in its order. */
  private List<ExpertiseDocument> written(String subject) throws Exception {
    return Run.of(story).result().written(Ports.EXPERTISE).stream()
        .filter(document -> subject.equals(document.subject()))
        .toList();
  }

  @Test
  void whatCameUpInOneConversationIsNoSubjectUntilItComesUpInAnother() throws Exception {
    asked("1", "Tariff calculator");
    answered("1", "cy", 3);
    answered("1", "di", 3);
    story.after(ofDays(2)).tick();
    assertThat(written("phrase:tariff calculator")).isEmpty();

    asked("2", "Tariff calculator");
    answered("2", "cy", 1);
    story.after(ofHours(2)).tick();

    assertThat(written("phrase:tariff calculator"))
        .singleElement()
        .satisfies(document -> assertThat(document.activity()).isEqualTo(7));
  }

  @Test
  void whatMakesLittleDifferenceIsWrittenADayAfterTheNewestDocument() throws Exception {
    asked("1", "One");
    asked("2", "Two");
    answered("1", "cy", 10);
    answered("2", "cy", 10);
    story.after(ofHours(3));
    answered("1", "di", 1);
    story.after(ofHours(30)).tick();

    assertThat(written(TAG))
        .extracting(document -> document.time().toString(), ExpertiseDocument::knowing)
        .containsExactly(
            tuple("2026-03-02T09:59:59.999Z", 1), tuple("2026-03-03T09:59:59.999Z", 2));
  }

  @Test
  void whatMakesATenthIsWrittenAtTheEndOfTheHour() throws Exception {
    asked("1", "One");
    asked("2", "Two");
    answered("1", "cy", 10);
    answered("2", "cy", 10);
    story.after(ofHours(3));
    answered("1", "di", 3);
    story.after(ofHours(30)).tick();

    assertThat(written(TAG))
        .extracting(document -> document.time().toString())
        .containsExactly("2026-03-02T09:59:59.999Z", "2026-03-02T12:59:59.999Z");
  }

  /** Of twenty answers by one person there is a gap, too. */
  @ParameterizedTest
  @ValueSource(ints = {3, 12})
  void whatIsAskedAboutIsShownAsItIsThen(int answers) throws Exception {
    asked("1", "One");
    asked("2", "Two");
    answered("1", "cy", answers);
    answered("2", "cy", answers);
    story.after(ofDays(90));
    asked("3", "Three");
    story.after(ofHours(30)).tick();

    List<ExpertiseDocument> written = written(TAG);
    assertThat(written).hasSize(2);
    assertThat(written.get(1).time()).isEqualTo("2026-05-31T09:59:59.999Z");
    assertThat(written.get(1).expertise())
        .isCloseTo(written.get(0).expertise() / 2, withPercentage(1));
  }
}
