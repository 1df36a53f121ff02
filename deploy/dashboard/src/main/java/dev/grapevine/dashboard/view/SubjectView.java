package dev.grapevine.dashboard.view;

import dev.grapevine.dashboard.text.Text;
import dev.grapevine.schemas.ExpertiseDocument;
import java.time.Instant;
import java.util.List;

/**
 * A subject and who knows it, ready to be shown.
 *
 * @param document the document
 * @param names of people
 * @param now when it is shown
 */
public record SubjectView(ExpertiseDocument document, Names names, Instant now) {
  private static final int NAME_LENGTH = 90;

  public String name() {
    return Text.firstLine(document.name(), NAME_LENGTH);
  }

  public String subject() {
    return document.subject();
  }

  public String kind() {
    return GapView.words(document.kind());
  }

  public List<PersonView> people() {
    return document.people().stream().map(each -> PersonView.of(each, names, now)).toList();
  }

  /** On how many people the knowledge rests, in words. */
  public String rests() {
    return document.factor() == 1
        ? "Half of it rests on one person"
        : "Half of it rests on %d people".formatted(document.factor());
  }

  /** The same in few words, with how many there are. */
  public String few() {
    return "%d of %s".formatted(document.factor(), knowing());
  }

  public boolean isFragile() {
    return document.factor() <= 1;
  }

  public String knowing() {
    return Amounts.people(document.knowing());
  }

  public String topShare() {
    return Amounts.percent(document.topShare());
  }

  /** Where it goes, in a word; it says nothing of any person. */
  public String trend() {
    if (document.trend() == 0) {
      return "new";
    }
    return document.trend() > 1.15 ? "growing" : document.trend() < 0.85 ? "fading" : "steady";
  }

  public Moment asOf() {
    return new Moment(document.time(), now);
  }
}
