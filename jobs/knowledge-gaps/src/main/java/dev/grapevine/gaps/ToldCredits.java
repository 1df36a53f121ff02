package dev.grapevine.gaps;

import dev.grapevine.detection.expertise.Contribution;
import dev.grapevine.detection.questions.Question;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What was told of posts that show what people know, or ask, in a scope, so that only those are
 * looked at again that a change can make different.
 */
final class ToldCredits {
  /** Small, since there is one for every post that is remembered. */
  private record Shown(Deed deed, boolean asks) {

    SubjectInput in(String scope) {
      if (asks) {
        return SubjectInput.asked(scope, null, 0, false);
      }
      Contribution kind = deed.accepted() ? Contribution.ACCEPTED_ANSWER : Contribution.ANSWER;
      Credit credit = new Credit(deed.actor(), kind, deed.thanks(), deed.evidence(), List.of());
      return SubjectInput.credit(scope, null, 0, credit, false);
    }

    boolean isAs(Shown other) {
      boolean isSameDeed = other != null && other.asks == asks && other.deed == deed;
      return isSameDeed || (other != null && in(null).equals(other.in(null)));
    }
  }

  private final ThreadView view;
  private final Map<String, Shown> told = new HashMap<>();
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
    Map<String, Shown> now = new HashMap<>();
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
      Shown is = now.get(post);
      Shown was = is == null ? told.remove(post) : told.put(post, is);
      boolean isSame = is != null && is.isAs(was);
      tell(was, aboutBefore, isSame ? view.about() : List.of(), at, true, out);
      tell(is, view.about(), isSame ? aboutBefore : List.of(), at, false, out);
    }
    changed.clear();
  }

  /** For all of these subjects but the others. */
  private void tell(
      Shown shown,
      List<String> subjects,
      List<String> others,
      long at,
      boolean takenBack,
      Consumer<SubjectInput> out) {
    if (shown != null && !subjects.equals(others)) {
      SubjectInput input = shown.in(view.scope());
      for (String subject : subjects) {
        if (!others.contains(subject)) {
          out.accept(input.of(subject, at, takenBack));
        }
      }
    }
  }

  private void put(Question question, String post, Map<String, Shown> credits) {
    if (question.post().equals(post)) {
      putAsked(post, credits);
    } else if (question.isAnsweredBy(post)) {
      putAnswer(post, credits);
    }
  }

  private void putAsked(String post, Map<String, Shown> credits) {
    Deed deed = view.conversation().said(post);
    if (view.isOwn(deed)) {
      credits.put(post, new Shown(deed, true));
    }
  }

  private void putAnswer(String post, Map<String, Shown> credits) {
    Deed deed = view.conversation().said(post);
    if (view.isOwn(deed) && !deed.isErased()) {
      credits.put(post, new Shown(deed, false));
    }
  }
}
