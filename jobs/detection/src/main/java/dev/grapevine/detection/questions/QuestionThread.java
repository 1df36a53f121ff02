package dev.grapevine.detection.questions;

import dev.grapevine.detection.questions.Post.Act;
import dev.grapevine.detection.questions.Question.Closing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the questions of a thread, and what answers them. A pure function of the set of posts: what
 * is deleted is left out, and whatever it answered is open again. What comes in the order of time
 * can be read on, post after post, at a cost that does not grow with the thread.
 *
 * <p>A reply belongs to what it names, or else to the newest open question, since threads drift. To
 * name the post that opens the thread is to name nothing: forums do so in every reply.
 */
public final class QuestionThread {
  /** After a day of silence, somebody else's question asks no more back, but anew. */
  static final long DRIFT = 24 * 3_600_000L;

  private final List<Dialogue> all = new ArrayList<>();
  private final Deque<Dialogue> open = new ArrayDeque<>();
  private final List<Dialogue> marked = new ArrayList<>();
  private final Map<String, Dialogue> byPost = new HashMap<>();
  private final Map<String, Dialogue> byAsker = new HashMap<>();
  private String opener;
  private Set<String> changed = Set.of();

  /** The questions of these posts, in the order in which they were asked. */
  public static List<Question> read(Collection<Post> posts) {
    return of(posts).questions();
  }

  /** A thread of these posts, in whatever order they are given. */
  public static QuestionThread of(Collection<Post> posts) {
    QuestionThread thread = new QuestionThread();
    posts.stream()
        .sorted(Comparator.comparingLong(Post::at).thenComparing(Post::id))
        .forEach(thread::add);
    return thread;
  }

  /**
   * Reads on.
   *
   * @param post that does not come before any that was read, by time and then by id
   * @return the posts that ask what is new, or different since
   */
  public Set<String> add(Post post) {
    changed = Set.of();
    read(post);
    return changed;
  }

  /** The questions so far, in the order in which they were asked. */
  public List<Question> questions() {
    return all.stream().map(Dialogue::question).toList();
  }

  /** The question that a post asks, or else belongs to. */
  public Optional<Question> questionOf(String post) {
    return Optional.ofNullable(byPost.get(post)).map(Dialogue::question);
  }

  private void read(Post post) {
    if (post.act() == Act.SOLVED) {
      markSolved(post);
    } else if (post.act() == Act.UNSOLVED) {
      markUnsolved();
    } else if (post.person() && !byPost.containsKey(post.id())) {
      Dialogue dialogue = dialogue(post);
      byPost.put(post.id(), act(post, dialogue));
      opener = opener == null ? post.id() : opener;
    }
  }

  /** Which question it belongs to afterwards; null if none. */
  private Dialogue act(Post post, Dialogue dialogue) {
    switch (post.act()) {
      case ASKED -> {
        return ask(post);
      }
      case ACCEPTED -> {
        if (dialogue != null) {
          close(dialogue, Closing.ACCEPTED, post);
        }
      }
      case ANSWERED -> answer(post, dialogue);
      default -> {
        return message(post, dialogue);
      }
    }
    return note(post, dialogue);
  }

  private Dialogue message(Post post, Dialogue dialogue) {
    Reading reading = post.reading();
    closeOwn(post);
    if (reading.asking().isQuestion(opener == null)
        && (dialogue == null || !dialogue.isOpen() || isDrifted(post, dialogue))) {
      return ask(post);
    }
    if (reading.meToo()) {
      if (dialogue != null && !dialogue.isAskedBy(post.actor())) {
        dialogue.join(post);
        changes(dialogue);
      }
    } else if (reading.telling()) {
      answer(post, dialogue);
    }
    return note(post, dialogue);
  }

  private void closeOwn(Post post) {
    Dialogue own = byAsker.get(post.actor());
    if (own != null && post.reading().solved()) {
      close(own, Closing.SOLVED, post);
    } else if (own != null && post.reading().thanking() && own.isHeard()) {
      close(own, Closing.THANKED, post);
    }
  }

  private static boolean isDrifted(Post post, Dialogue dialogue) {
    return !dialogue.isAskedBy(post.actor()) && post.at() - dialogue.last() > DRIFT;
  }

  private void answer(Post post, Dialogue dialogue) {
    if (dialogue != null && !dialogue.isAskedBy(post.actor())) {
      dialogue.answer(post);
      changes(dialogue);
    }
  }

  private void close(Dialogue dialogue, Closing how, Post post) {
    dialogue.close(how, post.at());
    changes(dialogue);
  }

  private void changes(Dialogue dialogue) {
    if (changed.isEmpty()) {
      changed = Set.of(dialogue.id()); // There seldom are more.
    } else if (!changed.contains(dialogue.id())) {
      Set<String> more = new LinkedHashSet<>(changed);
      more.add(dialogue.id());
      changed = more;
    }
  }

  private Dialogue note(Post post, Dialogue dialogue) {
    if (dialogue != null && dialogue.note(post)) {
      changes(dialogue);
    }
    return dialogue;
  }

  private Dialogue ask(Post post) {
    Dialogue dialogue = new Dialogue(post);
    all.add(dialogue);
    open.addLast(dialogue);
    byAsker.put(post.actor(), dialogue);
    changes(dialogue);
    return dialogue;
  }

  /** What it replies to, if that is known; or else the newest open question, or the newest. */
  private Dialogue dialogue(Post post) {
    while (!open.isEmpty() && !open.peekLast().isOpen()) {
      open.removeLast();
    }
    boolean isNamed = post.inReplyTo() != null && byPost.containsKey(post.inReplyTo());
    if (isNamed && (open.isEmpty() || !post.inReplyTo().equals(opener))) {
      return byPost.get(post.inReplyTo());
    }
    return !open.isEmpty() ? open.peekLast() : all.isEmpty() ? null : all.get(all.size() - 1);
  }

  private void markSolved(Post post) {
    for (Dialogue dialogue : open) {
      if (dialogue.isOpen()) {
        close(dialogue, Closing.SOLVED, post);
        marked.add(dialogue);
      }
    }
    open.clear();
  }

  private void markUnsolved() {
    for (Dialogue dialogue : marked) {
      dialogue.reopen();
      changes(dialogue);
    }
    open.addAll(marked);
    marked.clear();
  }
}
