// In OmegaT's package: only there can a translation be made without loading a project from disk.
package org.omegat.core.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.omegat.core.Core;
import org.omegat.core.matching.NearString;
import org.omegat.core.statistics.FindMatches;
import org.omegat.tokenizer.ITokenizer;

/**
 * Answers each line of standard input, a segment, with a line: nanoseconds of one FindMatches.search, then the matches as
 * "score:position in the memory". The first line says "ready". The memory is the default translations of a project that
 * exists in memory only; the search over it is OmegaT's own, called as its matches pane does.
 *
 * usage: FindMatchesDriver MEMORY.tsv SOURCE_LANGUAGE TARGET_LANGUAGE TOKENIZER_CLASS
 */
public final class FindMatchesDriver {
    private static final int MOST_MATCHES = 5;

    private final List<TMXEntry> memory = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final ProjectProperties properties = new ProjectProperties();
    private final IProject project = new InMemoryProject();

    public static void main(String[] arguments) throws Exception {
        FindMatchesDriver driver = new FindMatchesDriver(Path.of(arguments[0]), arguments[1], arguments[2]);
        ITokenizer tokenizer = (ITokenizer) Class.forName(arguments[3]).getDeclaredConstructor().newInstance();
        driver.serve(new FindMatches(tokenizer, MOST_MATCHES, true, false));
    }

    private FindMatchesDriver(Path file, String source, String target) throws IOException {
        properties.setSourceLanguage(source);
        properties.setTargetLanguage(target);
        properties.setSupportDefaultTranslations(true);
        // OmegaT's default; without it a segment of several sentences is searched sentence by sentence as well.
        properties.setSentenceSegmentingEnabled(true);
        for (String line : Files.readAllLines(file)) remember(line.split("\t"));
        Core.setProject(project);
    }

    private void remember(String[] fields) {
        PrepareTMXEntry entry = new PrepareTMXEntry();
        entry.source = fields[0];
        entry.translation = fields[1];
        positions.put(entry.source, memory.size());
        memory.add(new TMXEntry(entry, true, null));
    }

    private final class InMemoryProject extends NotLoadedProject {
        @Override
        public ProjectProperties getProjectProperties() {
            return properties;
        }

        @Override
        public boolean isProjectLoaded() {
            return true;
        }

        @Override
        public boolean isOrphaned(String source) {
            return false;
        }

        @Override
        public Map<String, ExternalTMX> getTransMemories() {
            return Collections.emptyMap();
        }

        @Override
        public List<SourceTextEntry> getAllEntries() {
            return Collections.emptyList();
        }

        @Override
        public void iterateByDefaultTranslations(DefaultTranslationsIterator iterator) {
            for (TMXEntry entry : memory) iterator.iterate(entry.source, entry);
        }
    }

    private void serve(FindMatches finder) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        out.println("ready");
        for (String segment = in.readLine(); segment != null; segment = in.readLine()) {
            long started = System.nanoTime();
            List<NearString> matches = finder.search(project, segment, true, true, () -> false);
            StringBuilder line = new StringBuilder().append(System.nanoTime() - started);
            for (NearString match : matches) {
                line.append(' ').append(match.scores[0].score).append(':').append(positions.get(match.source));
            }
            out.println(line);
        }
    }
}
