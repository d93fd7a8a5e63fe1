package casus.read;

import casus.read.file.FileType;
import casus.read.item.SourceOptions;
import casus.read.source.SourceReader;
import casus.read.web.Fetcher;
import casus.terms.InputProblem;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds what is to be read at the places somebody names: files, addresses, and folders with all they hold that may be
/// articles or hold some.
final class ArticleFiles {
    /// Files that lie beside articles and are none: pictures, sounds, styles, programs, data.
    private static final Set<String> NO_ARTICLES =
            Set.of(("jpg jpeg png gif webp svg ico bmp tif tiff avif heic mp3 mp4 m4a wav ogg avi mov webm css"
                            + " js mjs map woff woff2 ttf otf eot json xml yaml yml csv tsv 7z rar jar class py sh log db sqlite casus casus-wal casus-shm bib")
                    .split(" "));

    private static final Pattern WEB = Pattern.compile("^(?i)(?:https?|ftp):/");

    private final SourceOptions options;
    private final List<String> files;
    private final List<InputProblem> problems;
    private boolean isPassedOver;

    /// @param files    takes what is found, in order
    /// @param problems takes what is wrong
    ArticleFiles(SourceOptions options, List<String> files, List<InputProblem> problems) {
        this.options = options;
        this.files = files;
        this.problems = problems;
    }

    void find(String place) {
        if (place.isBlank()) {
            problems.add(new InputProblem("PATH", "a name of a file or folder is empty", "name a file or a folder"));
            return;
        }
        if (options.web().isPresent() && Fetcher.isAddress(place)) {
            files.add(place);
            return;
        }
        Path path;
        try {
            path = Path.of(place);
        } catch (InvalidPathException e) {
            problems.add(new InputProblem(place, "this is no name of a file", "check the name"));
            return;
        }
        if (Files.isRegularFile(path)) {
            if (!options.known().file().test(path)) {
                files.add(place);
            }
        } else if (Files.isDirectory(path)) {
            walk(path);
        } else if (WEB.matcher(place).find()) {
            problems.add(new InputProblem(
                    place.replaceFirst(":/+", "://"),
                    "nothing is fetched from the web here",
                    "read it with `casus read https://…`, or save the page in your browser and read the file"));
        } else {
            problems.add(
                    Files.exists(path, LinkOption.NOFOLLOW_LINKS)
                            ? new InputProblem(place, "this is neither a file nor a folder", "name a file or a folder")
                            : new InputProblem(place, "there is no such file or folder", "check the name"));
        }
    }

    private void walk(Path folder) {
        List<Path> found = new ArrayList<>();
        try {
            // A link that somebody names is followed; what is found bears the name that was given.
            Path real = folder.toRealPath();
            List<Path> within = new ArrayList<>();
            Files.walkFileTree(real, new Finder(folder, real, within));
            within.forEach(file -> found.add(folder.resolve(real.relativize(file))));
        } catch (IOException e) {
            problems.add(Articles.unreadable(folder));
        }
        if (found.isEmpty() && problems.isEmpty() && !isPassedOver) {
            problems.add(new InputProblem(
                    folder.toString(),
                    "there is no article in it: casus looked for .txt, .md, .html, .pdf and other files it can read, in folders within it too",
                    "put articles in it, or name another folder"));
        }
        found.sort(Comparator.comparing(path -> folder.relativize(path).toString()));
        found.forEach(path -> files.add(path.toString()));
    }

    /// Collects the articles of a folder; links inside it are not followed, so that no file is read twice or from
    /// elsewhere.
    private final class Finder extends SimpleFileVisitor<Path> {
        private final Path named;
        private final Path folder;
        private final List<Path> found;

        Finder(Path named, Path folder, List<Path> found) {
            this.named = named;
            this.folder = folder;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            return !dir.equals(folder) && Articles.nameOf(dir).startsWith(".")
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = Articles.nameOf(file);
            if (attributes.isSymbolicLink() && !name.startsWith(".")) {
                problems.add(new InputProblem(
                        shown(file),
                        "this is a link, and links within a folder are not followed",
                        "name what it points to: casus read PATH"));
                return FileVisitResult.CONTINUE;
            }
            if (name.startsWith(".") || !attributes.isRegularFile()) {
                return FileVisitResult.CONTINUE;
            }
            if (options.known().file().test(file)) {
                isPassedOver = true;
                return FileVisitResult.CONTINUE;
            }
            Optional<Boolean> container = SourceReader.isContainer(file, options);
            if (container.isPresent()) {
                found.add(file);
            } else if (!NO_ARTICLES.contains(FileType.extension(name))) {
                problems.add(new InputProblem(
                        shown(file),
                        "files of this kind are not read",
                        "save it as .txt, .md, .html or .pdf, or leave it out"));
            }
            return FileVisitResult.CONTINUE;
        }

        private String shown(Path file) {
            return named.resolve(folder.relativize(file)).toString();
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            problems.add(Articles.unreadable(named.resolve(folder.relativize(file))));
            return FileVisitResult.CONTINUE;
        }
    }
}
