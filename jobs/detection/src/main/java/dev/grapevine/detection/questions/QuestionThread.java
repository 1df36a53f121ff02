package dev.grapevine.detection.questions;

import dev.grapevine.detection.questions.Post.Act;
import dev.grapevine.detection.questions.Question.Closing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the questions of a thread, and what answers them. A pure function of the set of posts: what
 * is deleted is left out, and whatever it answered is open again.
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

  private QuestionThread() {}

  /** The questions, in the order in which they were asked. */
  public static List<Question> read(Collection<Post> posts) {
    QuestionThread thread = new QuestionThread();
    posts.stream()
        .sorted(Comparator.comparingLong(Post::at).thenComparing(Post::id))
        .forEach(thread::read);
    return thread.all.stream().map(Dialogue::question).toList();
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
          dialogue.close(Closing.ACCEPTED, post.at());
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
      }
    } else if (reading.telling()) {
      answer(post, dialogue);
    }
    return note(post, dialogue);
  }

  private void closeOwn(Post post) {
    Dialogue own = byAsker.get(post.actor());
    if (own != null && post.reading().solved()) {
      own.close(Closing.SOLVED, post.at());
    } else if (own != null && post.reading().thanking() && own.isHeard()) {
      own.close(Closing.THANKED, post.at());
    }
  }

  private static boolean isDrifted(Post post, Dialogue dialogue) {
    return !dialogue.isAskedBy(post.actor()) && post.at() - dialogue.last() > DRIFT;
  }

  private static void answer(Post post, Dialogue dialogue) {
    if (dialogue != null && !dialogue.isAskedBy(post.actor())) {
      dialogue.answer(post);
    }
  }

  private static Dialogue note(Post post, Dialogue dialogue) {
    if (dialogue != null) {
      dialogue.note(post);
    }
    return dialogue;
  }

  private Dialogue ask(Post post) {
    Dialogue dialogue = new Dialogue(post);
    all.add(dialogue);
    open.addLast(dialogue);
    byAsker.put(post.actor(), dialogue);
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
        dialogue.close(Closing.SOLVED, post.at());
        marked.add(dialogue);
      }
    }
    open.clear();
  }

  private void markUnsolved() {
    marked.forEach(Dialogue::reopen);
    open.addAll(marked);
    marked.clear();
  }
}
