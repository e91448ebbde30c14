package eu.etwinning.onboarding.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that keeps what it is told, letter by letter, and answers recipients as it was asked to. */
class SmallMailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final boolean utf8;
    private final String answerToRecipients;
    private final List<String> commands = new CopyOnWriteArrayList<>();

    /**
     * @param utf8 whether it offers SMTPUTF8
     * @param answerToRecipients e.g. {@code 250 OK}
     */
    SmallMailServer(boolean utf8, String answerToRecipients) throws IOException {
        this.utf8 = utf8;
        this.answerToRecipients = answerToRecipients;
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "small mail server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The commands that came, read as UTF-8. */
    List<String> commands() {
        return commands;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException ended) {
                // The client left, or the test is over.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = client.getOutputStream();
        say(out, "220 small ESMTP");
        for (String command = in.readLine(); command != null; command = in.readLine()) {
            commands.add(command);
            String verb = command.split("[ :]", 2)[0];
            switch (verb) {
                case "EHLO" ->
                    say(out, utf8 ? "250-small\r\n250-SMTPUTF8\r\n250 8BITMIME" : "250-small\r\n250 8BITMIME");
                case "RCPT" -> say(out, answerToRecipients);
                case "DATA" -> {
                    say(out, "354 go on");
                    readToTheDot(in);
                    say(out, "250 OK");
                }
                case "QUIT" -> {
                    say(out, "221 bye");
                    return;
                }
                default -> say(out, "250 OK");
            }
        }
    }

    private static void readToTheDot(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            line = in.readLine();
        }
    }

    private static void say(OutputStream out, String answer) {
        try {
            out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
