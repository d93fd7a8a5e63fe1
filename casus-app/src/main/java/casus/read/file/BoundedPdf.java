package casus.read.file;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// PDFs opened and walked within bounds. A form drawn within itself, or a few that draw each other many times over,
/// would keep a reader busy for good: so many draws and so many signs of text are followed in one file, and no more.
final class BoundedPdf {
    /// Forms and pictures drawn, each time anew.
    private static final int MOST_DRAWS = 20_000;
    private static final long MOST_SIGNS = 10_000_000;
    private static final long MOST_OPERATORS = 50_000_000;

    private long draws;
    private long signs;
    private long operators;

    /// Why a file is not read on.
    static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooMuch(String what) {
            super(what, null, false, false);
        }
    }

    /// Opens a file so that reading its bytes ends when the thread is told to stop.
    static PDDocument open(byte[] bytes) throws IOException {
        return Loader.loadPDF(new StoppableBytes(bytes), "", null, null, IOUtils.createMemoryOnlyStreamCache());
    }

    private void operator(String name) {
        ReadingBudget.check();
        if (++operators > MOST_OPERATORS) {
            throw new TooMuch("the PDF draws more than " + MOST_OPERATORS / 1_000_000 + " million things");
        }
        if (name.equals("Do") && ++draws > MOST_DRAWS) {
            throw new TooMuch("the PDF draws its parts more than " + MOST_DRAWS / 1_000 + ",000 times over");
        }
    }

    private void sign() {
        if (++signs > MOST_SIGNS) {
            throw new TooMuch("the PDF holds more than " + MOST_SIGNS / 1_000_000 + " million letters");
        }
    }

    /// Takes the text out of pages and counts what they draw for one file; for each page a new one.
    abstract static class Stripper extends PDFTextStripper {
        private final BoundedPdf bounds;

        /// @param bounds of the file
        Stripper(BoundedPdf bounds) {
            this.bounds = bounds;
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            bounds.operator(operator.getName());
            super.processOperator(operator, operands);
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            bounds.sign();
            super.processTextPosition(text);
        }
    }

    /// The bytes of a file, until the thread is told to stop.
    private static final class StoppableBytes extends RandomAccessReadBuffer {
        StoppableBytes(byte[] bytes) {
            super(bytes);
        }

        /// A view of these bytes and not of a copy, which would not be told to stop.
        @Override
        public RandomAccessReadView createView(long start, long length) {
            return new RandomAccessReadView(this, start, length);
        }

        @Override
        public int read() throws IOException {
            ReadingBudget.check();
            return super.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            ReadingBudget.check();
            return super.read(into, offset, length);
        }
    }
}
