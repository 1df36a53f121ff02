package dev.grapevine.cli.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.cli.git.Mailmap.Ident;
import dev.grapevine.schemas.ActorType;
import dev.grapevine.schemas.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorsTest {
  private final Authors authors = new Authors(Mailmap.parse("Ana Lovelace <ana@new> <ana@old>"));

  @Test
  void anAddressIsAPersonWhateverItsCase() {
    Person ana = author("Ana", "ana@new");

    assertThat(author("ana l", "Ana@OLD").id()).isEqualTo(ana.id());
    assertThat(author("Ana", "other@new").id()).isNotEqualTo(ana.id());
    assertThat(ana.id()).matches("p:[0-9a-f]{16}");
    assertThat(new Authors(Mailmap.parse("")).author(new Ident("A", "ana@new")).id())
        .isEqualTo(ana.id());
  }

  @Test
  void anAccountsNumberIsNoPartOfItsAddress() {
    assertThat(author("Bo", "17+Bo@users.noreply.github.com").id())
        .isEqualTo(author("Bo", "bo@users.noreply.github.com").id());
    assertThat(author("Bo", "17+bo@example.org").id())
        .isNotEqualTo(author("Bo", "bo@example.org").id());
  }

  @Test
  void theNameSeenLastIsToldAndATrailersOnlyWhereThereIsNone() {
    author("ana", "a@x");
    author("Ana Lovelace", "A@x");
    authors.mentioned(new Ident("anna", "a@X"));
    authors.mentioned(new Ident("Cy", "cy@x"));

    assertThat(authors.news()).extracting(Person::name).containsExactly("Ana Lovelace", "Cy");
    assertThat(authors.news()).isEmpty();
    author("Ana Byron", "a@x ");
    assertThat(authors.news()).extracting(Person::name).containsExactly("Ana Byron");
  }

  @Test
  void aNameAloneIsSomebodyOnlyIfItIsOnePersons() {
    Person ana = author("Ana", "ana@x");
    author("Bo", "bo@x");
    author("Bo", "bo@y");

    assertThat(authors.named("ANA")).contains(ana);
    assertThat(authors.named("Bo")).isEmpty();
    assertThat(authors.named("Cy")).isEmpty();
  }

  @Test
  void nobodysAddressIsShown() {
    assertThat(author("", "bo@example.org").name()).isEqualTo("bo");
    assertThat(author("cy@example.org", "cy@example.org").name()).isEqualTo("cy");
    assertThat(author("", "").name()).isEqualTo("unknown");
    assertThat(author("😀".repeat(600), "x@x").name()).isEqualTo("😀".repeat(512));
  }

  @ParameterizedTest
  @CsvSource({
    "dependabot[bot], 49699333+dependabot[bot]@users.noreply.github.com, BOT",
    "Renovate Bot, bot@renovateapp.com, BOT",
    "GitHub Actions, actions@github.com, BOT",
    "Jenkins, jenkins@ci.example.org, BOT",
    "build-bot, ci@example.org, BOT",
    "Release Manager, release-bot@example.org, BOT",
    "Ana Abbot, ana@example.org, PERSON",
    "Jan Bot, jan@example.org, PERSON",
    "Jennifer Hudsons, jennifer@example.org, PERSON"
  })
  void botsAreKnownByWhatTheyAreCalled(String name, String mail, ActorType type) {
    assertThat(author(name, mail).type()).isEqualTo(type);
  }

  private Person author(String name, String mail) {
    return authors.author(new Ident(name, mail));
  }
}
