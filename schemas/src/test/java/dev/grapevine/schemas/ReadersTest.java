package dev.grapevine.schemas;

import static dev.grapevine.schemas.Visibility.ORG;
import static dev.grapevine.schemas.Visibility.PRIVATE;
import static dev.grapevine.schemas.Visibility.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadersTest {
  private static final Readers ALL = new Readers(ORG, List.of());
  private static final Readers ORG_A = new Readers(ORG, List.of("a"));
  private static final Readers TEAM_A = new Readers(TEAM, List.of("a"));
  private static final Readers TEAM_B = new Readers(TEAM, List.of("b"));
  private static final Readers TEAM_A_B = new Readers(TEAM, List.of("a", "b"));

  @Test
  void never_widens() {
    assertThat(TEAM_A.narrowedBy(ALL)).isEqualTo(TEAM_A);
    assertThat(TEAM_A.narrowedBy(TEAM_A_B)).isEqualTo(TEAM_A);
    assertThat(new Readers(PRIVATE, List.of()).narrowedBy(ALL)).isEqualTo(Readers.NOBODY);
  }

  @Test
  void keeps_what_both_allow() {
    assertThat(ALL.narrowedBy(TEAM_A)).isEqualTo(TEAM_A);
    assertThat(ALL.narrowedBy(ORG_A)).isEqualTo(ORG_A);
    assertThat(TEAM_A_B.narrowedBy(TEAM_B)).isEqualTo(TEAM_B);
    assertThat(TEAM_A_B.narrowedBy(ORG_A)).isEqualTo(TEAM_A);
  }

  @Test
  void two_audiences_without_a_team_in_common_leave_nobody() {
    assertThat(TEAM_A.narrowedBy(TEAM_B)).isEqualTo(Readers.NOBODY);
    assertThat(ORG_A.narrowedBy(TEAM_B)).isEqualTo(Readers.NOBODY);
  }

  @Test
  void a_team_named_like_the_organisation_is_no_way_into_its_feed() {
    assertThat(new Readers(TEAM, List.of("org")).scopes()).isEmpty();
    assertThat(new Readers(TEAM, List.of("org", "a", "a")).scopes()).containsExactly("a");
  }
}
