package dev.grapevine.gaps;

import dev.grapevine.detection.expertise.CodeModule;
import dev.grapevine.detection.expertise.Concentration;
import dev.grapevine.detection.expertise.Concentration.Knower;
import dev.grapevine.detection.expertise.Contribution;
import dev.grapevine.detection.expertise.Expertise;
import dev.grapevine.schemas.Expert;
import dev.grapevine.schemas.TopicEvidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/** Who knows the current subject, and what shows it. */
final class KnownSubject {
  private static final int MOST_CANDIDATES = 10;

  private final ValueState<Expertise> expertise;
  private final ValueState<CodeModule> modules;
  private final MapState<String, List<TopicEvidence>> evidence;
  private final Set<String> optOut;

  KnownSubject(RuntimeContext runtime, Set<String> optOut) {
    this.optOut = optOut;
    expertise =
        runtime.getState(new ValueStateDescriptor<>("expertise", ExpertiseSerializer.INSTANCE));
    modules = runtime.getState(new ValueStateDescriptor<>("module", CodeModuleSerializer.INSTANCE));
    evidence =
        runtime.getMapState(
            new MapStateDescriptor<>(
                "evidence", Types.STRING, Types.LIST(TypeInformation.of(TopicEvidence.class))));
  }

  void add(Credit credit) throws Exception {
    Expertise known = expertise.value() == null ? new Expertise() : expertise.value();
    known.add(credit.person(), credit.kind(), credit.time());
    for (int i = 0; i < credit.thanks(); i++) {
      known.add(credit.person(), Contribution.THANKS, credit.time());
    }
    expertise.update(known);
    if (!credit.files().isEmpty()) {
      CodeModule module = modules.value() == null ? new CodeModule() : modules.value();
      credit.files().forEach(file -> module.add(file, credit.person(), credit.time()));
      modules.update(module);
    }
    List<TopicEvidence> all = without(credit);
    all.add(credit.evidence());
    all.sort(Comparator.comparing(TopicEvidence::time).reversed().thenComparing(TopicEvidence::id));
    show(credit.person(), all);
  }

  /** Who was once author of a file stays it: that is not counted in deeds. */
  void remove(Credit credit) throws Exception {
    Expertise known = expertise.value();
    if (known == null) {
      return;
    }
    known.remove(credit.person(), credit.kind(), credit.time());
    for (int i = 0; i < credit.thanks(); i++) {
      known.remove(credit.person(), Contribution.THANKS, credit.time());
    }
    expertise.update(known);
    show(credit.person(), without(credit));
  }

  private List<TopicEvidence> without(Credit credit) throws Exception {
    List<TopicEvidence> shown = evidence.get(credit.person());
    List<TopicEvidence> all = shown == null ? new ArrayList<>() : new ArrayList<>(shown);
    all.removeIf(each -> each.id().equals(credit.evidence().id()));
    return all;
  }

  private void show(String person, List<TopicEvidence> all) throws Exception {
    if (all.isEmpty()) {
      evidence.remove(person);
    } else {
      int shown = Math.min(Expert.MAX_EVIDENCE, all.size());
      evidence.put(person, new ArrayList<>(all.subList(0, shown)));
    }
  }

  Concentration at(long now) throws Exception {
    Expertise known = expertise.value();
    return known == null ? new Expertise().at(now) : known.at(now);
  }

  /** How few people hold half of it; for code, how few are authors of half of the files. */
  int factor(Concentration known) throws Exception {
    CodeModule module = modules.value();
    return module == null ? known.absenceFactor() : module.truckFactor().value();
  }

  /** Those who know most and can show it. */
  List<Candidate> candidates(Concentration known) throws Exception {
    List<Candidate> candidates = new ArrayList<>();
    for (Knower knower : known.people()) {
      if (candidates.size() == MOST_CANDIDATES) {
        break;
      }
      List<TopicEvidence> shown = evidence.get(knower.person());
      if (shown != null && !optOut.contains(knower.person())) {
        candidates.add(new Candidate(knower.person(), knower.score(), shown));
      }
    }
    return candidates;
  }

  /** What shows that whoever knows most does; empty if nobody does. */
  List<TopicEvidence> top(Concentration known) throws Exception {
    List<TopicEvidence> top =
        known.people().isEmpty() ? null : evidence.get(known.people().get(0).person());
    return top == null ? List.of() : top;
  }

  /** Whether there was anything to forget of a person. */
  boolean forget(String person) throws Exception {
    if (!evidence.contains(person)) {
      return false;
    }
    evidence.remove(person);
    Expertise known = expertise.value();
    if (known != null) {
      known.forget(person);
      expertise.update(known);
    }
    CodeModule module = modules.value();
    if (module != null) {
      module.forget(person);
      modules.update(module);
    }
    return true;
  }

  void clear() {
    expertise.clear();
    modules.clear();
    evidence.clear();
  }
}
