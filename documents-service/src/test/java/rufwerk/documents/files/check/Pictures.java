package rufwerk.documents.files.check;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as the JDK's own writers make them. */
public final class Pictures {
    private Pictures() {}

    static BufferedImage drawn(int type) {
        return drawn(type, 200, 140);
    }

    static BufferedImage drawn(int type, int width, int height) {
        var image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, Color.WHITE, width, height, Color.BLUE));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.BLACK);
        graphics.drawString("Erika Mustermann", 20, height / 2);
        graphics.dispose();
        return image;
    }

    public static byte[] jpeg() {
        return written("jpeg", drawn(BufferedImage.TYPE_INT_RGB));
    }

    static byte[] png() {
        return written("png", drawn(BufferedImage.TYPE_INT_RGB));
    }

    static byte[] tiff() {
        return written("tiff", drawn(BufferedImage.TYPE_INT_RGB));
    }

    static byte[] written(String format, BufferedImage image) {
        return written(format, image, parameters -> {});
    }

    static byte[] written(String format, BufferedImage image, Consumer<ImageWriteParam> adjust) {
        return write(format, null, writer -> {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            adjust.accept(parameters);
            writer.write(null, new IIOImage(image, null, null), parameters);
        });
    }

    /** A TIFF of so many pages. */
    static byte[] pages(int count, ByteOrder order, String compression) {
        BufferedImage image = drawn(
                compression.startsWith("CCITT") ? BufferedImage.TYPE_BYTE_BINARY : BufferedImage.TYPE_INT_RGB, 60, 80);
        return write("tiff", order, writer -> {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionType(compression);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < count; i++) {
                writer.writeToSequence(new IIOImage(image, null, null), parameters);
            }
            writer.endWriteSequence();
        });
    }

    @FunctionalInterface
    private interface Writing {
        void by(ImageWriter writer) throws IOException;
    }

    private static byte[] write(String format, ByteOrder order, Writing writing) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        var file = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(file)) {
            if (order != null) {
                out.setByteOrder(order);
            }
            writer.setOutput(out);
            writing.by(writer);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }
}
