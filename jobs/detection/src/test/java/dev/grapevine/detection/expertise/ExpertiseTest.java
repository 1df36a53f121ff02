package dev.grapevine.detection.expertise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExpertiseTest {
  private static final long DAY = 86_400_000;
  private static final long NOW = 20_000 * DAY;

  /** CHAOSS, Contributor Absence Factor: the eight contributors of its example. */
  @Test
  void twoOfEightContributorsMakeHalf() {
    double[] contributions = {1000, 202, 90, 33, 332, 343, 42, 433};
    Map<String, Double> scores = new TreeMap<>();
    for (int i = 0; i < contributions.length; i++) {
      scores.put("p" + i, contributions[i]);
    }

    Concentration concentration = Concentration.of(scores, 2475);

    assertThat(concentration.absenceFactor()).isEqualTo(2);
    assertThat(concentration.people().get(1).person()).isEqualTo("p7");
    assertThat(concentration.topShare()).isEqualTo(1000 / 2475.0, within(1e-12));
    assertThat(concentration.isSingleExpert()).isFalse();
  }

  @Test
  void halfIsGoneAfterNinetyDays() {
    Expertise expertise = new Expertise();
    expertise.add("ana", Contribution.ACCEPTED_ANSWER, NOW - 90 * DAY);
    expertise.add("bo", Contribution.ANSWER, NOW);

    Concentration concentration = expertise.at(NOW);

    assertThat(concentration.people().get(0).person()).isEqualTo("bo");
    assertThat(concentration.people().get(1).score()).isEqualTo(2.5, within(1e-9));
    assertThat(concentration.topShare()).isEqualTo(3 / 5.5, within(1e-9));
    assertThat(concentration.activity()).isEqualTo(1.5, within(1e-9));
    assertThat(expertise.at(NOW + 90 * DAY).people().get(0).score()).isEqualTo(1.5, within(1e-9));
  }

  @Test
  void effectiveExpertsAreThoseOfEqualShares() {
    assertThat(Concentration.of(Map.of("a", 2.0, "b", 2.0, "c", 2.0), 3).effectiveExperts())
        .isEqualTo(3, within(1e-9));
    assertThat(Concentration.of(Map.of(), 0).effectiveExperts()).isZero();
    assertThat(Concentration.of(Map.of(), 0).absenceFactor()).isZero();
  }

  @Test
  void anExpertIsSingleFromSixTenthsAndTwentyContributionsOn() {
    Expertise expertise = new Expertise();
    for (int i = 0; i < 12; i++) {
      expertise.add("ana", Contribution.ANSWER, NOW);
    }
    for (int i = 0; i < 7; i++) {
      expertise.add("bo", Contribution.ANSWER, NOW);
    }
    assertThat(expertise.at(NOW).isSingleExpert()).isFalse();
    expertise.add("bo", Contribution.ANSWER, NOW);
    assertThat(expertise.at(NOW).isSingleExpert()).isTrue();
    expertise.add("bo", Contribution.ANSWER, NOW);
    assertThat(expertise.at(NOW).isSingleExpert()).isFalse();
  }

  @Test
  void whatIsTakenBackOrForgottenIsGone() {
    Expertise expertise = new Expertise();
    expertise.add("ana", Contribution.ANSWER, NOW);
    expertise.add("bo", Contribution.EDIT, NOW);
    expertise.remove("ana", Contribution.ANSWER, NOW);
    assertThat(expertise.at(NOW).people())
        .extracting(Concentration.Knower::person)
        .containsExactly("bo");
    expertise.forget("bo");
    assertThat(expertise.isEmpty()).isTrue();
  }

  @Test
  void peopleAreBounded() {
    Expertise expertise = new Expertise();
    for (int i = 0; i <= Expertise.MOST_PEOPLE; i++) {
      expertise.add("p" + i, i == 3 ? Contribution.COURSE : Contribution.EDIT, NOW);
    }
    assertThat(expertise.at(NOW).people())
        .hasSize(Expertise.MOST_PEOPLE)
        .noneMatch(knower -> knower.person().equals("p3"));
  }

  /** Avelino et al. (2016), the formula and its thresholds. */
  @Test
  void degreeOfAuthorship() {
    assertThat(FileHistory.degree(true, 1, 0)).isEqualTo(4.555, within(1e-9));
    assertThat(FileHistory.degree(false, 0, 0)).isEqualTo(3.293, within(1e-9));
    assertThat(FileHistory.degree(true, 5, 3))
        .isEqualTo(3.293 + 1.098 + 0.82 - 0.321 * Math.log(4), within(1e-9));

    FileHistory file = new FileHistory();
    file.add("bo", 2);
    file.add("ana", 1);
    assertThat(file.authors()).containsExactly("ana");
    for (int i = 0; i < 9; i++) {
      file.add("bo", 3 + i);
    }
    assertThat(file.authors()).contains("bo");
  }

  @Test
  void whoeverHasMostFilesLeavesFirst() {
    TruckFactor factor =
        TruckFactor.of(
            List.of(Set.of("ana"), Set.of("ana"), Set.of("ana", "bo"), Set.of("bo"), Set.of("cy")));

    // Without Ana three of five files are left; without Bo, too, one.
    assertThat(factor.people()).containsExactly("ana", "bo");
    assertThat(TruckFactor.of(List.of(Set.of("ana"), Set.of("ana"))).value()).isEqualTo(1);
    assertThat(TruckFactor.of(List.of()).value()).isZero();
    assertThat(TruckFactor.of(List.of(Set.of(), Set.of(), Set.of("ana"))).value()).isZero();
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    CodeModule module = new CodeModule();
    module.add("a.java", "ana", 1);
    module.add("b.java", "ana", 2);
    module.add("b.java", "bo", 3);
    Expertise expertise = new Expertise();
    expertise.add("ana", Contribution.REVIEW, NOW);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    module.writeTo(new DataOutputStream(bytes));
    expertise.writeTo(new DataOutputStream(bytes));

    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    CodeModule readModule = CodeModule.readFrom(in);
    assertThat(readModule.size()).isEqualTo(2);
    assertThat(readModule.truckFactor()).isEqualTo(module.truckFactor());
    assertThat(readModule.truckFactor().people()).containsExactly("ana");
    assertThat(Expertise.readFrom(in).at(NOW)).isEqualTo(expertise.at(NOW));
    module.forget("ana");
    assertThat(module.size()).isEqualTo(1);
  }
}
