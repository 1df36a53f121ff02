package dev.grapevine.dashboard.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who knows a subject, of a page that names everybody once however many subjects they know.
 *
 * @param subject its name
 * @param people those who were not named before
 */
public record KnowingView(String subject, List<PersonView> people) {

  /**
   * Everybody once, under the subject that the fewest know of those that they know.
   *
   * @param named people who have been named already
   * @param most subjects to tell of
   */
  public static List<KnowingView> ofFewestFirst(
      Collection<PersonView> named, List<SubjectView> subjects, int most) {
    return of(
        named,
        subjects.stream()
            .sorted(Comparator.comparingInt(each -> each.document().knowing()))
            .toList(),
        most);
  }

  /**
   * Everybody once, under the first subject that they know.
   *
   * @param named people who have been named already
   * @param most subjects to tell of
   */
  public static List<KnowingView> of(
      Collection<PersonView> named, List<SubjectView> subjects, int most) {
    Set<String> told = new HashSet<>();
    named.forEach(person -> told.add(person.face().id()));
    List<KnowingView> knowing = new ArrayList<>();
    for (SubjectView subject : subjects) {
      List<PersonView> people =
          subject.people().stream().filter(person -> !told.contains(person.face().id())).toList();
      if (!people.isEmpty() && knowing.size() < most) {
        people.forEach(person -> told.add(person.face().id()));
        knowing.add(new KnowingView(subject.name(), people));
      }
    }
    return knowing;
  }
}
