package dev.grapevine.dashboard.view;

import dev.grapevine.dashboard.access.Reader;
import dev.grapevine.dashboard.documents.FeedKind;
import dev.grapevine.dashboard.feed.Deeds;
import dev.grapevine.dashboard.feed.ThreadTitles;
import dev.grapevine.dashboard.text.Text;
import dev.grapevine.schemas.FeedItem;
import dev.grapevine.schemas.Verb;
import dev.grapevine.schemas.Verb.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes lines of documents, with names and words as they are now. */
public final class Lines {
  private static final String MESSAGE = "message";
  private static final int FACES = 3;
  private static final int NAMES = 2;
  private static final int THREAD_LENGTH = 110;
  private static final int TEXT_LENGTH = 240;
  private static final int TAGS = 4;
  private static final int FILES = 3;

  private final Names names;

  public Lines(Names names) {
    this.names = names;
  }

  /** The lines of a page. */
  public List<Line> of(List<FeedItem> items, ThreadTitles titles, Instant now) {
    return items.stream().map(item -> of(item, titles.of(item), now)).toList();
  }

  /**
   * One line.
   *
   * @param threadTitle what its thread is about, if the item does not say; may be null
   */
  public Line of(FeedItem item, String threadTitle, Instant now) {
    String title = item.title() == null ? threadTitle : item.title();
    boolean isTitled = title != null && !title.isBlank();
    boolean inThread = isTitled && Deeds.isInThread(item);
    List<Segment> thread = isTitled ? Prose.of(title, THREAD_LENGTH) : List.of();
    return new Line(
        item.id(),
        item.version(),
        FeedKind.of(item.verb()).id(),
        item.actors().stream().limit(FACES).map(names::face).toList(),
        who(item),
        Deeds.words(item, inThread),
        inThread,
        thread,
        text(item, isTitled),
        Links.safe(item.url()),
        item.channel() == null ? null : Text.safe(item.channel()),
        Reader.ORG.equals(item.scope()) ? null : Text.safe(item.scope()),
        item.tags().stream().limit(TAGS).map(Text::safe).toList(),
        item.verb() == Verb.COMMITTED ? files(item.artifacts()) : List.of(),
        marks(item),
        new Moment(item.time(), now),
        item.people() == 0);
  }

  private String who(FeedItem item) {
    List<String> first =
        item.actors().stream().limit(NAMES).map(actor -> names.face(actor).name()).toList();
    int others = Math.max(item.people(), item.actors().size()) - first.size();
    if (others > 0) {
      String more = others == 1 ? "1 other" : others + " others";
      return first.isEmpty() ? more : String.join(", ", first) + " and " + more;
    }
    return first.isEmpty() ? "Somebody" : String.join(" and ", first);
  }

  /** The text, or else the thing itself where nothing else says what it was done to. */
  private List<Segment> text(FeedItem item, boolean isTitled) {
    List<Segment> text = Prose.of(item.text(), TEXT_LENGTH);
    boolean isToMessage = item.verb().kind() == Kind.ACT && MESSAGE.equals(item.objectType());
    return !text.isEmpty() || isTitled || isToMessage
        ? text
        : Prose.of(names.face(item.object()).name(), TEXT_LENGTH);
  }

  private static List<String> files(List<String> paths) {
    List<String> files = new ArrayList<>();
    paths.stream()
        .limit(FILES)
        .map(path -> path.substring(path.lastIndexOf('/', path.length() - 2) + 1))
        .map(name -> Text.firstLine(name, THREAD_LENGTH))
        .forEach(files::add);
    if (paths.size() > FILES) {
      files.add("+" + (paths.size() - FILES));
    }
    return files;
  }

  private static List<String> marks(FeedItem item) {
    List<String> marks = new ArrayList<>();
    if (Deeds.isWorthCounting(item)) {
      marks.add(Deeds.count(item));
    }
    if (item.edited()) {
      marks.add("edited");
    }
    return marks;
  }
}
