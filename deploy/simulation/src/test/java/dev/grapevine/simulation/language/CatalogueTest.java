package dev.grapevine.simulation.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The organisation is large enough, and mistakes in its files are found. */
class CatalogueTest {

  @Test
  void describesAWholeOrganisation() {
    Catalogue catalogue = Catalogue.load();

    assertThat(catalogue.company()).isEqualTo("Tidewater");
    assertThat(catalogue.teams()).hasSize(10);
    assertThat(catalogue.teams())
        .allSatisfy(team -> assertThat(team.subjects()).hasSizeBetween(5, 8));
    assertThat(Shipped.SUBJECTS).hasSizeGreaterThanOrEqualTo(60);
    assertThat(catalogue.givenNames()).hasSizeGreaterThanOrEqualTo(120);
    assertThat(catalogue.familyNames()).hasSizeGreaterThanOrEqualTo(160);
    assertThat(catalogue.courses()).hasSizeGreaterThanOrEqualTo(25);
    assertThat(catalogue.channels()).hasSize(40);
    assertThat(catalogue.channels().stream().map(ChannelFacts::visibility))
        .contains("team")
        .filteredOn("private"::equals)
        .hasSizeBetween(4, 5);
  }

  /** So that they read well in the middle of a sentence and at its end. */
  @Test
  void putsWhatIsDrawnAsPartsOfSentences() {
    assertThat(Shipped.SUBJECTS)
        .allSatisfy(
            subject -> {
              assertThat(subject.tasks()).allMatch(text -> text.matches("[a-z].*[^.?!:,]"));
              assertThat(subject.symptoms()).allMatch(text -> !text.matches(".*[.?!:,]"));
              assertThat(subject.causes()).allMatch(text -> !text.matches(".*[.?!:,]"));
              assertThat(subject.remedies()).allMatch(text -> text.matches("[a-z].*[^.?!:,]"));
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          organisation.yaml | company: Tidewater | company: '' | organisation.yaml: company: a text is missing
          organisation.yaml | [payments, | [payments, payments, | teams: "team/payments" is there twice
          organisation.yaml | team: team/data, | team: team/moon, | organisation.yaml: channel help-data: there is no team/moon
          organisation.yaml | mood: social | mood: gloomy | organisation.yaml: channel random: mood: "gloomy" is none of
          organisation.yaml | visibility: private | visibility: secret | organisation.yaml: channel people-cases: visibility: "secret" is none of
          organisation.yaml | course/first-aid | course/fire-safety | organisation.yaml: courses: "course/fire-safety" is there twice
          organisation.yaml | name: lunch, team: ~ | name: lunch | organisation.yaml:34
          organisation.yaml | company: Tidewater | firm: Tidewater | Missing creator property 'company'
          teams/data.yaml | - send the sales report to the city leads | - add returns to the sales report | teams/data.yaml: subject sales-report: tasks: "add returns to the sales report" is there twice
          teams/data.yaml | id: late-events | id: Late | teams/data.yaml: subject Late: "Late" is not like
          teams/data.yaml | id: docs/data/late-events | id: docs/late | teams/data.yaml: subject late-events: documents: "docs/late"
          teams/data.yaml | - the query asked for days after the first, not from the first on | # | must be as many
          teams/data.yaml | name: Data | title: Data | teams/data.yaml:2
          teams/data.yaml | roles: [ | roles: { | teams/data.yaml:3
          """)
  void saysWhatIsWrongAndWhere(String file, String right, String wrong, String message) {
    UnaryOperator<String> files =
        path -> {
          String text = Resources.text(path);
          return path.equals(file) ? changed(text, right, wrong) : text;
        };

    assertThatIllegalArgumentException()
        .isThrownBy(() -> CatalogueCheck.check(CatalogueReader.read(files)))
        .withMessageContaining(message);
  }

  private static String changed(String text, String right, String wrong) {
    assertThat(text).contains(right);
    int at = text.indexOf(right);
    return text.substring(0, at) + wrong + text.substring(at + right.length());
  }
}
