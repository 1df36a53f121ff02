package dev.grapevine.detection.bursts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScoreTest {
  /** Below what any scope of this size alarms at. */
  private static final double THRESHOLD = 4.5;

  @Test
  void aNewWordOfManyPeopleIsABurst() {
    Burst burst = new World().burst(0, 8).strongest(0);

    assertThat(burst.score()).isGreaterThan(THRESHOLD);
    assertThat(burst.people()).isEqualTo(8);
    assertThat(burst.expected()).isLessThan(0.01);
    assertThat(burst.hot()).isFalse();
  }

  @Test
  void theMorePeopleTheLessLikely() {
    double before = 0;
    for (int people = 4; people <= 12; people++) {
      double score = new World().burst(0, people).strongest(0).score();
      assertThat(score).isGreaterThan(before);
      before = score;
    }
  }

  @Test
  void fewerThanFourPeopleAreNone() {
    assertThat(new World().burst(0, 3).strongest(0)).isEqualTo(Burst.NONE);
  }

  @Test
  void onePersonWhoFloodsIsNone() {
    World world = new World();
    for (int i = 0; i < 60; i++) {
      world.uses(World.at(0, 9) + i, 7, i);
    }

    assertThat(world.strongest(0)).isEqualTo(Burst.NONE);
  }

  @Test
  void oneTextThatManyPeopleRepeatCountsOnce() {
    World world = new World();
    for (int i = 0; i < 12; i++) {
      world.uses(World.at(0, 9) + i, i, i, 4711);
    }

    assertThat(world.strongest(0)).isEqualTo(Burst.NONE);
  }

  @Test
  void whatIsSaidEveryDayIsNone() {
    World world = new World();
    for (int day = -90; day <= 0; day++) {
      world.burst(day, 8);
    }

    assertThat(world.strongest(-10).score()).isLessThan(1);
  }

  @Test
  void peopleInOneConversationCountForLess() {
    World together = new World();
    World apart = new World();
    for (int i = 0; i < 8; i++) {
      together.uses(World.at(0, 9) + i, i, i / 4);
      apart.uses(World.at(0, 9) + i, i, i);
    }

    assertThat(together.strongest(0).score()).isLessThan(apart.strongest(0).score());
  }

  @Test
  void aHotThreadIsABurstOfItsOwnKind() {
    World world = new World();
    for (int i = 0; i < 12; i++) {
      world.uses(World.at(0, 9) + i, i, 1);
    }

    Burst burst = world.strongest(0);

    assertThat(burst.hot()).isTrue();
    assertThat(burst.score()).isGreaterThan(THRESHOLD);
  }

  @Test
  void midnightHidesNothing() {
    World world = new World();
    for (int i = 0; i < 6; i++) {
      world.uses(World.at(-1, 17) + i * 9, i, i);
    }
    world.uses(World.at(0, 8), 50, 50);

    Burst burst = world.strongest(0);

    assertThat(burst.people()).isEqualTo(7);
    assertThat(burst.expected()).isLessThan(0.01);
  }

  @Test
  void aSlowRiseShowsOnTheLongestScale() {
    World world = new World();
    for (int day = -20; day <= 0; day++) {
      if (day % 2 == 0) {
        world.uses(World.at(day, 11), -day, 1000 + day);
      }
    }

    Burst burst = world.strongest(0);

    assertThat(burst.window()).isEqualTo(Window.DAYS_21);
    assertThat(burst.score()).isGreaterThan(THRESHOLD);
  }

  @Test
  void aWeeklyRitualIsNone() {
    World world = new World();
    for (int week = 0; week <= 8; week++) {
      world.burst(-7 * week, 8);
    }

    assertThat(world.strongest(0).score()).isLessThan(THRESHOLD);
  }

  @Test
  void aFortnightlyRitualIsNone() {
    World world = new World();
    for (int times = 0; times <= 4; times++) {
      world.burst(-14 * times, 8);
    }

    assertThat(world.strongest(0).score()).isLessThan(THRESHOLD);
  }

  @Test
  void aMonthlyRitualIsNone() {
    // The first of July, August and September.
    World world = new World().burst(-92, 8).burst(-61, 8).burst(-30, 8).burst(0, 8);

    assertThat(world.strongest(0).score()).isLessThan(THRESHOLD);
  }

  @Test
  void aYoungScopeIsQuiet() {
    assertThat(new World(15).burst(0, 12).strongest(0)).isEqualTo(Burst.NONE);
    assertThat(new World(30).burst(0, 12).strongest(0).score()).isGreaterThan(THRESHOLD);
  }

  @Test
  void whatPeopleAreCalledIsNone() {
    World world = new World().burst(0, 8);
    for (int i = 0; i < 3; i++) {
      world.mention();
    }

    assertThat(world.strongest(0)).isEqualTo(Burst.NONE);
  }

  @Test
  void aFamiliarTermIsTakenDown() {
    World familiar = new World();
    World rare = new World();
    for (int day = -90; day < 0; day += 3) {
      familiar.uses(World.at(day, 9), 1, day).uses(World.at(day, 9), 1, 1000 + day);
      rare.uses(World.at(day, 9), 1, day).uses(World.at(day, 9), 1, day);
    }
    familiar.burst(0, 8);
    rare.burst(0, 8);

    assertThat(familiar.strongest(0).score()).isLessThan(rare.strongest(0).score() - 0.5);
  }

  @Test
  void whatPeopleTakeElsewhereScoresMoreThanWhatIsSaidInPassing() {
    World carried = new World().burst(0, 8);
    for (int i = 0; i < 4; i++) {
      carried.uses(World.at(0, 12) + i, i, 50 + i / 2);
    }
    double inPassing = new World().burst(0, 8).strongest(0).score();

    assertThat(carried.strongest(0).score()).isGreaterThan(inPassing + 1);
  }

  @Test
  void whatNobodySaysToAnybodyIsNoSubject() {
    World alone = new World();
    World together = new World();
    for (int i = 0; i < 8; i++) {
      for (int k = 0; k < 2; k++) {
        alone.uses(World.at(0, 10 + k) + i, i, 100 * k + i);
        together.uses(World.at(0, 10 + k) + i, i, 100 * k + i / 2);
      }
    }

    assertThat(together.strongest(0).score()).isGreaterThan(alone.strongest(0).score() + 1);
  }

  @Test
  void whatPeopleComeBackToScoresMoreThanWhatEverybodySaysOnce() {
    World returned = new World().burst(0, 8);
    for (int i = 0; i < 3; i++) {
      returned.uses(World.at(0, 12) + i, i, i / 2);
    }
    double once = new World().burst(0, 8).strongest(0).score();

    assertThat(returned.strongest(0).score()).isCloseTo(once + 1, within(0.2));
  }

  @Test
  void whatConversationsAreCalledScoresMoreThanWhatIsSaidInPassing() {
    double titled = new World().titledBurst(0, 8).strongest(0).score();
    double inPassing = new World().burst(0, 8).strongest(0).score();

    assertThat(titled).isGreaterThan(inPassing + 1);
  }

  @Test
  void onePersonWhoRepeatsAloneMakesNoSubject() {
    World repeated = new World().burst(0, 8);
    for (int i = 0; i < 40; i++) {
      repeated.uses(World.at(0, 12) + i, 0, 0);
    }

    assertThat(repeated.strongest(0).score())
        .isLessThan(new World().burst(0, 8).strongest(0).score() + 0.5);
  }

  @Test
  void whatIsStillSaidOfAMonthlyOccasionDaysLaterIsNone() {
    World world = new World();
    for (int day : new int[] {-63, -33, -2}) {
      world.burst(day, 8);
    }
    for (int i = 0; i < 3; i++) {
      world.uses(World.at(0, 9) + i, i, 77 + i);
    }

    assertThat(world.strongest(0).score()).isLessThan(THRESHOLD);
  }
}
