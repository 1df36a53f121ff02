package dev.grapevine.gaps;

import dev.grapevine.detection.questions.Post;
import dev.grapevine.detection.questions.QuestionThread;
import dev.grapevine.schemas.Readers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A conversation as it is seen in one scope: org-wide it is what everybody may read; a team sees
 * its own posts as well. A new post is read on from where it was; when anything else changes in who
 * said what, all is read anew.
 */
final class ThreadView {
  private final String scope;
  private final Conversation conversation;
  private final Subjects subjects;
  private final ToldQuestions questions = new ToldQuestions(this);
  private final ToldCredits credits = new ToldCredits(this);

  private QuestionThread thread = new QuestionThread();
  private Deed opener;
  private Instant newest;
  private final Set<String> tags = new LinkedHashSet<>();
  private List<String> about = List.of();
  private boolean isAnew = true;
  private boolean isAboutOther;

  ThreadView(String scope, Conversation conversation, Subjects subjects) {
    this.scope = scope;
    this.conversation = conversation;
    this.subjects = subjects;
  }

  String scope() {
    return scope;
  }

  Conversation conversation() {
    return conversation;
  }

  QuestionThread thread() {
    return thread;
  }

  /** What was said first; null if nothing was. */
  Deed opener() {
    return opener;
  }

  /** When the newest post came. */
  Instant newest() {
    return newest;
  }

  /** The subjects, the most telling first. */
  List<String> about() {
    return about;
  }

  boolean sees(Deed deed) {
    List<String> scopes = deed.readers().scopes();
    return scopes.contains(scope) || scopes.contains(Readers.ORG_SCOPE);
  }

  /** Whether it counts here, rather than where others see it as well. */
  boolean isOwn(Deed deed) {
    return deed.readers().scopes().contains(scope);
  }

  /** Any post may mean something else now. */
  void readAnew() {
    isAnew = true;
  }

  /** One more post, later than all others. */
  void readOn(Deed deed, Post post) {
    if (!isAnew) {
      see(deed);
      questions.changed(thread.add(post));
      questions.posted(deed.actor());
      credits.changed(post.id());
    }
  }

  /** The same post in other words, or with more thanks for it. */
  void restate(Deed before, Deed after) {
    if (opener != null && opener.key().equals(after.key())) {
      isAnew |= !isSameHead(before, after);
      opener = after;
    }
    if (!isAnew) {
      String post = after.postId();
      thread.questionOf(post).ifPresent(question -> questions.changed(Set.of(question.post())));
      questions.restated(after.actor());
      credits.changed(post);
    }
  }

  private static boolean isSameHead(Deed before, Deed after) {
    return Objects.equals(before.title(), after.title())
        && Texts.title(before.title(), before.text())
            .equals(Texts.title(after.title(), after.text()))
        && Objects.equals(before.channel(), after.channel());
  }

  private void see(Deed deed) {
    newest = deed.time();
    if (opener == null && deed.isSaid()) {
      opener = deed;
      isAboutOther = true;
    }
    for (String tag : deed.tags()) {
      isAboutOther |= tags.size() < Subjects.MOST_TAGS && tags.add(tag);
    }
  }

  private void readAll() {
    opener = null;
    tags.clear();
    isAboutOther = true;
    List<Post> posts = new ArrayList<>();
    for (Deed deed : conversation.posts()) {
      if (sees(deed)) {
        see(deed);
        posts.add(deed.post());
      }
    }
    thread = QuestionThread.of(posts);
  }

  /**
   * Tells what is different since this was last called.
   *
   * @param at from when on, in milliseconds of event time
   */
  void settle(long at, Consumer<QuestionChange> changes, Consumer<SubjectInput> inputs) {
    if (isAnew) {
      readAll();
    }
    List<String> before = about;
    if (isAboutOther) {
      about = opener == null ? List.of() : subjects.ofThread(opener, List.copyOf(tags));
    }
    boolean isAll = isAnew || !about.equals(before);
    isAnew = false;
    isAboutOther = false;
    questions.tell(isAll, at, changes);
    credits.tell(isAll, before, at, inputs);
  }
}
