package dev.grapevine.gaps;

import dev.grapevine.schemas.Readers;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/**
 * Asks, for a gap, who knows the subjects that it is about, among those whom its readers may see: a
 * team sees what everybody may see as well.
 */
public final class AskAround implements FlatMapFunction<Sign, SubjectInput> {
  private static final long serialVersionUID = 1L;

  @Override
  public void flatMap(Sign sign, Collector<SubjectInput> out) {
    if (sign.words() == null) {
      return;
    }
    for (String subject : sign.words().about()) {
      out.collect(SubjectInput.lookedFor(sign.scope(), subject, sign.at(), sign.gap()));
      if (!sign.scope().equals(Readers.ORG_SCOPE)) {
        out.collect(SubjectInput.lookedFor(Readers.ORG_SCOPE, subject, sign.at(), sign.gap()));
      }
    }
  }
}
