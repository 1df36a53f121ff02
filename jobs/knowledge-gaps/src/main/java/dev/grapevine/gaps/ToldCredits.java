package dev.grapevine.gaps;

import dev.grapevine.detection.expertise.Contribution;
import dev.grapevine.detection.questions.Question;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What was told of posts that show what people know, or ask, in a scope, so that only those are
 * looked at again that a change can make different.
 */
final class ToldCredits {
  private final ThreadView view;
  private final Map<String, SubjectInput> told = new HashMap<>();
  private final Set<String> changed = new TreeSet<>();

  ToldCredits(ThreadView view) {
    this.view = view;
  }

  /** It is to be looked at again. */
  void changed(String post) {
    changed.add(post);
  }

  /**
   * Tells what has become different.
   *
   * @param aboutBefore the subjects for which it was told
   */
  void tell(boolean isAll, List<String> aboutBefore, long at, Consumer<SubjectInput> out) {
    Map<String, SubjectInput> now = new HashMap<>();
    if (isAll) {
      for (Question question : view.thread().questions()) {
        putAsked(question.post(), now);
        question.answers().forEach(answer -> putAnswer(answer.post(), now));
      }
      changed.addAll(told.keySet());
      changed.addAll(now.keySet());
    } else {
      changed.forEach(post -> view.thread().questionOf(post).ifPresent(one -> put(one, post, now)));
    }
    for (String post : changed) {
      SubjectInput is = now.get(post);
      SubjectInput was = is == null ? told.remove(post) : told.put(post, is);
      boolean isSame = Objects.equals(is, was);
      tell(was, aboutBefore, isSame ? view.about() : List.of(), at, true, out);
      tell(is, view.about(), isSame ? aboutBefore : List.of(), at, false, out);
    }
    changed.clear();
  }

  /** For all of these subjects but the others. */
  private static void tell(
      SubjectInput input,
      List<String> subjects,
      List<String> others,
      long at,
      boolean takenBack,
      Consumer<SubjectInput> out) {
    if (input != null && !subjects.equals(others)) {
      for (String subject : subjects) {
        if (!others.contains(subject)) {
          out.accept(input.of(subject, at, takenBack));
        }
      }
    }
  }

  private void put(Question question, String post, Map<String, SubjectInput> credits) {
    if (question.post().equals(post)) {
      putAsked(post, credits);
    } else if (question.isAnsweredBy(post)) {
      putAnswer(post, credits);
    }
  }

  private void putAsked(String post, Map<String, SubjectInput> credits) {
    if (view.isOwn(view.conversation().said(post))) {
      credits.put(post, SubjectInput.asked(view.scope(), null, 0, false));
    }
  }

  private void putAnswer(String post, Map<String, SubjectInput> credits) {
    Deed deed = view.conversation().said(post);
    if (view.isOwn(deed) && !deed.isErased()) {
      Contribution kind = deed.accepted() ? Contribution.ACCEPTED_ANSWER : Contribution.ANSWER;
      Credit credit = new Credit(deed.actor(), kind, deed.thanks(), deed.evidence(), List.of());
      credits.put(post, SubjectInput.credit(view.scope(), null, 0, credit, false));
    }
  }
}
