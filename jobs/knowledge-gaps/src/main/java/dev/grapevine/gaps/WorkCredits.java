package dev.grapevine.gaps;

import dev.grapevine.detection.expertise.Contribution;
import java.util.List;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** What commits, reviews, new documents and edits show of what their people know. */
public final class WorkCredits implements FlatMapFunction<DeedChange, SubjectInput> {
  private static final long serialVersionUID = 1L;

  private final int moduleDepth;

  /**
   * @param config how many folders name a module
   */
  public WorkCredits(KnowledgeGapsConfig config) {
    moduleDepth = config.moduleDepth();
  }

  @Override
  public void flatMap(DeedChange change, Collector<SubjectInput> out) {
    if (change.before() != null) {
      send(change.before(), change.at(), true, out);
    }
    if (change.after() != null) {
      send(change.after(), change.at(), false, out);
    }
  }

  private void send(Deed deed, long at, boolean takenBack, Collector<SubjectInput> out) {
    Contribution kind = kind(deed);
    if (kind == null || !deed.person() || deed.isErased()) {
      return;
    }
    for (String scope : deed.readers().scopes()) {
      for (String subject : Subjects.ofWork(deed, moduleDepth)) {
        Credit credit =
            new Credit(deed.actor(), kind, deed.thanks(), deed.evidence(), files(deed, subject));
        out.collect(SubjectInput.credit(scope, subject, at, credit, takenBack));
      }
    }
  }

  private static Contribution kind(Deed deed) {
    return switch (deed.verb()) {
      case COMMITTED -> Contribution.COMMIT;
      case REVIEWED -> Contribution.REVIEW;
      case CREATED, EDITED -> Contribution.EDIT;
      default -> null;
    };
  }

  /** Only who changes a file is an author of it. */
  private List<String> files(Deed deed, String subject) {
    return kind(deed) == Contribution.COMMIT && Subjects.kind(subject).equals(Subjects.CODE)
        ? deed.artifacts().stream()
            .filter(file -> Subjects.module(deed.channel(), file, moduleDepth).equals(subject))
            .toList()
        : List.of();
  }
}
