package dev.grapevine.cli.archive;

import dev.grapevine.intake.Formats;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Lets the command line speak of formats by their names. */
final class FormatNames implements Iterable<String>, ITypeConverter<String> {
  /** What is no format of records: repositories, whose commits are told in another one. */
  static final String GIT = "git";

  static final String LINES_OF_GIT = "plain";

  @Override
  public Iterator<String> iterator() {
    Set<String> names = new TreeSet<>(Formats.names());
    names.add(GIT);
    return names.iterator();
  }

  @Override
  public String convert(String name) {
    for (String known : this) {
      if (known.equals(name)) {
        return name;
      }
    }
    throw new TypeConversionException(
        "There is no format named %s. There are: %s.".formatted(name, String.join(", ", this)));
  }
}
